import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatRanges,
  includesPoint,
  parseRanges,
} from '../../../src/page/fonts/character-ranges.ts';

test('ranges are read with and without the prefix of CSS', () => {
  expect(parseRanges('U+0020-007E,U+00A0')).toEqual(parseRanges('20-7e a0'));
});

test('question marks stand for any last digits', () => {
  expect(parseRanges('U+4??')).toEqual([[0x400, 0x4ff]]);
});

const ranges = fc
  .uniqueArray(fc.integer({ min: 1, max: 0x10ffff }), { minLength: 2, maxLength: 40 })
  .map((points) => points.sort((a, b) => a - b))
  .map((points) =>
    points.flatMap((point, index) =>
      index % 2 === 1 ? [[points[index - 1] ?? point, point] as const] : [],
    ),
  );

test('what is written is read back', () => {
  fc.assert(
    fc.property(ranges, (given) => {
      expect(parseRanges(formatRanges(given))).toEqual(given);
    }),
  );
});

test('the search finds a point exactly when one of the ranges holds it', () => {
  fc.assert(
    fc.property(ranges, fc.integer({ min: 0, max: 0x10ffff }), (given, point) => {
      const expected = given.some(([from, to]) => from <= point && point <= to);
      expect(includesPoint(given, point)).toBe(expected);
    }),
  );
});
