import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyOf, memoryOf, mostMemoryOf } from '../../../src/print/browser/memory-of.ts';
import { watchMemory } from '../../../src/print/browser/watch-memory.ts';
import { slow } from '../../support/slow.ts';

/** A process of 200 MiB that a shell has started, and says when it has them. */
const LARGE = `const all = Buffer.alloc(200 * 1024 * 1024, 1); console.log('ready'); setInterval(() => all, 1000)`;

describe.runIf(process.platform === 'linux')('memoryOf', () => {
  let shell: ChildProcess;
  let id: number;

  beforeAll(async () => {
    shell = spawn('sh', ['-c', `"$0" -e "$1"; :`, process.execPath, LARGE], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    id = shell.pid ?? 0;
    await once(shell.stdout ?? shell, 'data');
  });
  afterAll(() => process.kill(-id, 'SIGKILL'));

  it('counts what a process has started', async () => {
    const memory = await memoryOf(id);
    expect(memory).toBeGreaterThan(200);
    expect(memory).toBeLessThan(400);
  });

  it('tells nothing of a process that is not there', async () => {
    expect(await memoryOf(2 ** 30)).toBeUndefined();
  });

  it('has a cheap upper bound, which counts nothing for a process that is not there', async () => {
    const most = await mostMemoryOf(await familyOf(id));
    expect(most).toBeGreaterThanOrEqual((await memoryOf(id)) ?? Number.POSITIVE_INFINITY);
    expect(most).toBeLessThan(600);
    expect(await mostMemoryOf([2 ** 30])).toBe(0);
  });

  it('is watched until a process has more than it may', slow, async () => {
    const stop = new AbortController();
    const within = watchMemory(id, 600, stop.signal);
    // Each takes a look; the other watch, which began before, has taken one as well when the second ends.
    expect(await watchMemory(id, 150, stop.signal)).toBeGreaterThan(200);
    expect(await watchMemory(id, 150, stop.signal)).toBeGreaterThan(200);
    expect(await Promise.race([within, 'still within'])).toBe('still within');
    stop.abort();
    await expect(within).rejects.toThrow(/abort/);
  });
});
