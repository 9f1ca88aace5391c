import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type App, type AppParts, createApp } from '../../../src/service/http/create-app.ts';
import { createMetrics } from '../../../src/service/http/metrics.ts';
import type { Service } from '../../../src/service/open-service.ts';
import { standingService } from './standing-service.ts';

/** A server that listens, until the test is done. */
export interface OpenApp extends App {
  /** Address without a slash at its end. */
  url: string;
  port: number;
  /** Lines of its log. */
  lines: string[];
}

/**
 * Let a server listen on a free port of this machine.
 *
 * @param parts What is not as usual.
 * @returns The server.
 */
export async function openApp(
  parts: Partial<AppParts> & { service?: Service } = {},
): Promise<OpenApp> {
  const service = parts.service ?? standingService();
  const lines: string[] = [];
  const app = await createApp({
    metrics: createMetrics(service.counts, { ofNode: false }),
    doors: { tokens: [], isLocal: true },
    jobs: 1,
    log: { level: 'debug', write: (line) => void lines.push(line) },
    ...parts,
    service,
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.server.server.closeAllConnections();
    await app.server.close();
  });
  const { port } = app.server.server.address() as AddressInfo;
  return { ...app, url: `http://127.0.0.1:${port}`, port, lines };
}
