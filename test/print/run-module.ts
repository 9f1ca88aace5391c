import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A module at work in a process of its own. */
export interface ModuleRun {
  pid: number;
  /** Resolves with the first line that begins so. */
  line(beginning: string): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the exit code, or the signal. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/**
 * Run a module of this folder in a process of its own, which is killed with the test.
 *
 * @param module File name.
 * @param argument Argument it is called with.
 * @param environment Variables in place of those of this process.
 * @returns The run.
 */
export function runModule(
  module: string,
  argument: string,
  environment: NodeJS.ProcessEnv = {},
): ModuleRun {
  const script = path.join(import.meta.dirname, 'run-module.mjs');
  const child = spawn(process.execPath, [script, module, argument], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    ended,
    line: (beginning) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(beginning));
          if (found !== undefined) resolve(found);
        };
        look();
        reader.on('line', look);
        void ended.then(() => reject(new Error(`it ended without saying ${beginning}`)));
      }),
  };
}
