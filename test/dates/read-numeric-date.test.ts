import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEdtf } from '../../src/dates/edtf.ts';
import { readNumericDate } from '../../src/dates/read-numeric-date.ts';

it.each([
  ['1945/03/03', '1945-03-03'],
  ['1945.03', '1945-03'],
  ['19450303', '1945-03-03'],
  ['31.12.1999', '1999-12-31'],
  ['13/1/2000', '2000-01-13'],
  ['1/13/2000', '2000-01-13'],
  ['1998-99', '1998/1999'],
  ['1998~/99', '1998~/1999'],
  ['2099-36', '2099-10/2099-12'],
  ['2050-41', '2050-07/2050-12'],
  ['2050-27', '2050-23'],
])('reads %s as %s', (text, date) => {
  expect(readNumericDate(text)).toEqual({ date });
});

it.each([
  '31.13.1999',
  '30/02/2015',
  '12345678',
  '04/12/91',
  '1945',
  '1945-03',
  '10:30',
  '1/2',
  '3.14',
])('reads no date in %s', (text) => {
  expect(readNumericDate(text)).toBeUndefined();
});

it('gives dates alone, and of two readings their year', () => {
  const text = fc
    .tuple(
      fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 })),
      fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 })),
      fc.integer({ min: 1000, max: 2999 }),
    )
    .chain(([a, b, y]) =>
      fc.constantFrom(`${a}/${b}/${y}`, `${y}/${a}/${b}`, `${y}-${a}`, `${a}.${b}.${y}`),
    );
  let twice = 0;
  fc.assert(
    fc.property(text, (written) => {
      const { date = '2000', readings = [] } = readNumericDate(written) ?? {};
      if (readings.length > 1) twice += 1;
      expect([date, ...readings].every(isEdtf)).toBe(true);
      for (const reading of readings) expect(reading.startsWith(date.slice(0, 4))).toBe(true);
    }),
  );
  expect(twice).toBeGreaterThan(0);
});
