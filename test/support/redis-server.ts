import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject, onTestFinished } from 'vitest';
import { findRedis } from './find-redis.ts';

/** A real Redis on a free port of this machine, in a folder of its own. */
export interface RedisServer {
  /** Such as `redis://127.0.0.1:41237`. */
  url: string;
  port: number;
  /** Kill it as a machine does that fails, and wait until it is gone. */
  kill(): Promise<void>;
  /** Let it sleep: it takes connections and answers nothing, until `wake`. */
  freeze(): void;
  wake(): void;
  /** Start it again on its port; what it had kept is there unless `isEmpty`. */
  start(options?: { isEmpty?: boolean }): Promise<void>;
}

/** Whether this machine has a Redis. Where it has none the global setup says so, in one line. */
export const hasRedis = findRedis();

/**
 * Start a Redis for one test. It ends with the test.
 *
 * @param settings Further settings, such as `['--requirepass', 'secret']`.
 * @param wanted Its port; a free one unless given.
 * @returns The server, which answers.
 */
export async function startRedis(
  settings: readonly string[] = [],
  wanted?: number,
): Promise<RedisServer> {
  const folder = mkdtempSync(path.join(inject('temporaryFolder'), 'redis-'));
  const port = wanted ?? (await freePort());
  let child = await launch(folder, port, settings);
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill: () => ended(child, 'SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    async start({ isEmpty = false } = {}) {
      if (isEmpty) rmSync(path.join(folder, 'appendonlydir'), { recursive: true, force: true });
      child = await launch(folder, port, settings);
    },
  };
  onTestFinished(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return server;
}

/** What it was told is on the disk before it answers: so a kill loses nothing of it. */
async function launch(
  folder: string,
  port: number,
  settings: readonly string[],
): Promise<ChildProcess> {
  const own = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', ''];
  const kept = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const child = spawn('redis-server', [...own, ...kept, ...settings], { stdio: 'ignore' });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
    await sleep(20);
  }
  return child;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/**
 * Find a port that nobody listens on.
 *
 * @returns The port, free a moment ago.
 */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
