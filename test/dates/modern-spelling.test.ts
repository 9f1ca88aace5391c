import { expect, it } from 'vitest';
import { modernSpelling } from '../../src/dates/modern-spelling.ts';

it.each([
  ['1723?~', '1723%'],
  ['1945-03~?', '1945-03%'],
  ['1990-uu-uu', '1990-XX-XX'],
  ['19uu', '19XX'],
  ['2001-season-04', '2001-24'],
  ['2001 season 1', '2001-21'],
  ['2005/open', '2005/..'],
])('spells %s as %s', (written, spelling) => {
  expect(modernSpelling(written)).toBe(spelling);
});

it.each(['1723', '1922?-40', 'soon', 'season-04', '12/04/1991', 'uuuu'])(
  'has nothing to say of %s',
  (written) => {
    expect(modernSpelling(written)).toBeUndefined();
  },
);
