import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { limitWork } from '../../src/io/limit-work.ts';

describe('limitWork', () => {
  it('does all, in order, and never more at once than it is told', async () => {
    const limited = limitWork(3);
    const begun: number[] = [];
    let going = 0;
    const work = (name: number) => async (): Promise<number> => {
      begun.push(name);
      going += 1;
      const seen = going;
      await turn();
      going -= 1;
      return seen;
    };
    const all = Array.from({ length: 20 }, (_, name) => limited(work(name)));
    expect(Math.max(...(await Promise.all(all)))).toBe(3);
    expect(begun).toEqual(Array.from({ length: 20 }, (_, name) => name));
  });

  it('goes on after work that failed', async () => {
    const limited = limitWork(1);
    const failing = limited(() => Promise.reject(new Error('no')));
    const next = limited(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
