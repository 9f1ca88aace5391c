import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { memoryOf } from '../../../src/print/browser/memory-of.ts';

/** A process of 200 MiB that a shell has started, and says when it has them. */
const LARGE = `const all = Buffer.alloc(200 * 1024 * 1024, 1); console.log('ready'); setInterval(() => all, 1000)`;

describe.runIf(process.platform === 'linux')('memoryOf', () => {
  it('counts what a process has started', async () => {
    const shell = spawn('sh', ['-c', `"$0" -e "$1"; :`, process.execPath, LARGE], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(shell.stdout, 'data');
    const memory = await memoryOf(shell.pid ?? 0);
    process.kill(-(shell.pid ?? 0), 'SIGKILL');
    expect(memory).toBeGreaterThan(200);
    expect(memory).toBeLessThan(400);
  });

  it('tells nothing of a process that is not there', async () => {
    expect(await memoryOf(2 ** 30)).toBeUndefined();
  });
});
