import { expect, it } from 'vitest';
import { suggestNumber } from '../../../src/figures/chart/suggest-number.ts';

it.each([
  ['1,200', 'Write `1200`, or `1.200` if the comma is a decimal sign.'],
  ['1,200,000', 'Write `1200000`: thousands are not parted.'],
  ['1,200.5', 'Write `1200.5`: thousands are not parted.'],
  ['1.200.000,5', 'Write `1200000.5`: thousands are not parted.'],
  ['1.200,5', 'Write `1200.5`: thousands are not parted.'],
  ['1 200', 'Write `1200`: thousands are not parted.'],
  ['1\u202f200\u202f000,5', 'Write `1200000.5`: thousands are not parted.'],
  ["1'200", 'Write `1200`: thousands are not parted.'],
  ['1,5', 'Write `1.5`: the decimal sign is a point in every language.'],
  ['−5', 'Write `-5`: minus is a hyphen.'],
  ['12%', 'Take the sign out, and write `unit="%"` in the directive.'],
])('%s is mended so: %s', (text, note) => {
  expect(suggestNumber(text)).toBe(note);
});

it.each(['NaN', 'Infinity', 'n/a', '–', 'twelve', '0x10'])('%s is no number at all', (text) => {
  expect(suggestNumber(text)).toMatch(
    /^Write digits .* leave the cell empty where there is no value\.$/,
  );
});
