import { describe, expect, it } from 'vitest';
import { backOff, timing } from '../../../src/service/redis/work-redis.ts';

describe('backOff', () => {
  const waits = (chance: number) => [1, 2, 3, 4, 40].map((tries) => backOff(tries, timing, chance));

  it('is four times as long after each try in vain, up to a minute', () => {
    expect(waits(1)).toEqual([2_000, 8_000, 32_000, 60_000, 60_000]);
  });

  it('is up to a quarter shorter, by chance', () => {
    expect(waits(0)).toEqual([1_500, 6_000, 24_000, 45_000, 45_000]);
    const drawn = Array.from({ length: 20 }, () => backOff(1, timing));
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});
