import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // By default one core is left to others, which with two cores is half of them.
    maxWorkers: '100%',
    // A worker loads the program once, not once for each of 300 files: a quarter of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
