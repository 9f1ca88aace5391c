import { describe, expect, it } from 'vitest';
import { narrowDown } from './narrow-down.ts';

const among = (bad: number[]) => async (some: readonly number[]) =>
  some.some((one) => bad.includes(one));
const all = Array.from({ length: 23 }, (_, index) => index);

describe('narrowDown', () => {
  it.each([[[7]], [[0, 22]], [[3, 4, 11]]])('finds %j', async (bad) => {
    expect(await narrowDown(all, among(bad))).toEqual(bad);
  });

  it('names all where only the whole goes wrong', async () => {
    expect(await narrowDown([1, 2], async (some) => some.length > 1)).toEqual([1, 2]);
  });
});
