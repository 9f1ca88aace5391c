// Runs a TypeScript module in a process of its own, which a test may kill.
import { createViteServer } from 'vitest/node';

const server = await createViteServer({
  configFile: false,
  root: new URL('../..', import.meta.url).pathname,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
await server.ssrLoadModule(`/test/print/${process.argv[2]}`);
