import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findCacheFolder } from '../../src/io/cache-folder.ts';
import type { TemporaryProject } from './temporary-project.ts';

/** The compiled program; `npm test` compiles it first. */
export const PROGRAM = path.resolve('dist/cli/main.js');

/** How one run of the command line ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Standard output as bytes. */
  bytes: Buffer;
}

/** What one run differs in. */
export interface RunOptions {
  /** Variables besides those every run has. */
  env?: Record<string, string>;
  /** Working folder, relative to the project; the project itself unless given. */
  cwd?: string;
  /** A program with its arguments that runs the command line, which comes behind them. */
  through?: readonly [string, ...string[]];
  /** User to run as; this process's own unless given. */
  user?: { uid?: number; gid?: number };
  /** Called with the process once it has been started. */
  onStart?(child: { pid: number; kill(signal: NodeJS.Signals): void }): void;
  /** Called with what comes on standard output, while it comes. */
  onOutput?(text: string): void;
}

/**
 * Run the compiled command line in a project, with an environment that holds nothing of the one
 * around, save the cache with the unpacked browser.
 *
 * @param project Project to run in.
 * @param args Arguments.
 * @param options What differs.
 * @returns How it ended, and what it said.
 */
export async function runCommandLine(
  project: TemporaryProject,
  args: string[],
  options: RunOptions = {},
): Promise<Ended> {
  if (!existsSync(PROGRAM)) throw new Error('the program is not compiled: run `npm run build`');
  const [program, ...words] = [...(options.through ?? []), process.execPath, PROGRAM, ...args];
  const child = spawn(program ?? '', words, {
    cwd: path.resolve(project.root, options.cwd ?? '.'),
    env: {
      PATH: process.env.PATH,
      HOME: project.temporary,
      TMPDIR: project.temporary,
      BRIEFPRESS_CACHE: await findCacheFolder(process.env),
      // What one test has built must not save another from building.
      BRIEFPRESS_CACHE_SIZE: '0',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.user,
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    options.onOutput?.(chunk.toString('utf8'));
  });
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  options.onStart?.({ pid: child.pid ?? 0, kill: (signal) => void child.kill(signal) });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const bytes = Buffer.concat(out);
      const stderr = Buffer.concat(err).toString('utf8');
      resolve({ code, signal, stdout: bytes.toString('utf8'), stderr, bytes });
    });
  });
}
