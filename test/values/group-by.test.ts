import { expect, it } from 'vitest';
import { groupBy } from '../../src/values/group-by.ts';

it('groups items in the order of the first of each group, and keeps the order of all', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'date', 'lime'], (word) => word.length);
  expect([...groups]).toEqual([
    [4, ['pear', 'plum', 'date', 'lime']],
    [3, ['fig']],
  ]);
});

it('tells things apart that are equal and not the same', () => {
  const [one, other] = [{}, {}];
  expect(groupBy([one, other, one], (thing) => thing).size).toBe(2);
});
