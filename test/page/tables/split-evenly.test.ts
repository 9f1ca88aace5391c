import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitEvenly } from '../../../src/page/tables/split-evenly.ts';

const sizes = (groups: readonly number[][]) => groups.map((group) => group.length);

/** The fewest groups there can be: fill each as far as it goes. */
function fewest(widths: readonly number[], room: number): number {
  let groups = 0;
  let left = 0;
  for (const width of widths) {
    if (groups === 0 || width > left) {
      groups++;
      left = room;
    }
    left -= width;
  }
  return groups;
}

const widths = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
const room = fc.integer({ min: 20, max: 120 });

describe('splitEvenly', () => {
  it.each([
    [10, 4, [4, 3, 3]],
    [9, 5, [5, 4]],
    [8, 8, [8]],
    [3, 1, [1, 1, 1]],
  ])('splits %i equal widths, %i of which fit', (count, fitting, expected) => {
    const groups = splitEvenly(
      Array.from({ length: count }, () => 10),
      fitting * 10,
    );
    expect(sizes(groups).sort((a, b) => b - a)).toEqual(expected);
  });

  it('makes no group of nothing', () => {
    expect(splitEvenly([], 10)).toEqual([]);
  });

  it('gives a width that is wider than the room a group of its own', () => {
    expect(splitEvenly([3, 30, 3], 10)).toEqual([[0], [1], [2]]);
  });

  it('keeps every width, in its order', () => {
    fc.assert(
      fc.property(widths, room, (all, most) => {
        expect(splitEvenly(all, most).flat()).toEqual([...all.keys()]);
      }),
    );
  });

  it('makes groups that fit', () => {
    fc.assert(
      fc.property(widths, room, (all, most) => {
        const sums = splitEvenly(all, most)
          .filter((group) => group.length > 1)
          .map((group) => group.reduce((sum, index) => sum + (all[index] ?? 0), 0));
        expect(sums.filter((sum) => sum > most)).toEqual([]);
      }),
    );
  });

  it('makes as few groups as there can be', () => {
    fc.assert(
      fc.property(widths, room, (all, most) => {
        expect(splitEvenly(all, most)).toHaveLength(fewest(all, most));
      }),
    );
  });
});
