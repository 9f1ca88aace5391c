import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurnstile } from '../../src/service/turnstile.ts';

describe('createTurnstile', () => {
  it('lets nothing else go on while one passes alone', async () => {
    const kinds = fc.array(fc.constantFrom('beside' as const, 'alone' as const), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(kinds, fc.scheduler(), async (ways, scheduler) => {
        const turnstile = createTurnstile();
        const inside: string[] = [];
        const ended: number[] = [];
        const work = (way: string, nth: number) => async () => {
          inside.push(way);
          if (inside.includes('alone')) expect(inside).toEqual(['alone']);
          await scheduler.schedule(Promise.resolve(), `${way} ${nth}`);
          inside.splice(inside.indexOf(way), 1);
          ended.push(nth);
        };
        const all = ways.map((way, nth) => turnstile[way](work(way, nth)));
        await scheduler.waitFor(Promise.all(all));
        expect(ended).toHaveLength(ways.length);
      }),
    );
  });

  it('lets the next in after one that throws', async () => {
    const { alone, beside } = createTurnstile();
    const broken = alone(async () => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await beside(async () => 'next')).toBe('next');
  });
});
