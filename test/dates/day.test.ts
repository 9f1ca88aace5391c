import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDays,
  dayExists,
  dayNumber,
  dayOf,
  isoDay,
  roundYear,
  spellDay,
  yearOfDay,
} from '../../src/dates/day.ts';

/** Years of four digits and beyond, before Christ and after. */
const anyYear = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }),
  fc.integer({ min: -271_000, max: 271_000 }),
);

describe('addDays', () => {
  it.each([
    ['2012-02-28', 1, '2012-02-29'],
    ['2013-01-01', -1, '2012-12-31'],
    ['0000-01-01', -1, '-000001-12-31'],
    ['-000044-03-15', 1, '-000044-03-16'],
  ])('goes from %s by %i to %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});

describe('compareDays', () => {
  it('puts a year before Christ first', () => {
    expect(compareDays('-000044-03-15', '0044-03-15')).toBeLessThan(0);
  });

  it('puts the longer ago of two years before Christ first', () => {
    expect(compareDays('-000044-03-15', '-000010-01-01')).toBeLessThan(0);
  });

  it('tells how many days lie between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (count) => {
        expect(compareDays(addDays('1970-01-01', count), '1970-01-01')).toBe(count);
      }),
    );
  });
});

describe('days of years before Christ and of more than four digits', () => {
  it('sort as their years do', () => {
    fc.assert(
      fc.property(fc.array(anyYear, { maxLength: 20 }), (years) => {
        const sorted = years.map((year) => isoDay(year, 7)).sort(compareDays);
        expect(sorted.map(yearOfDay)).toEqual([...years].sort((a, b) => a - b));
      }),
    );
  });

  it('are written so that they can be read again', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const day = isoDay(year, month);
        expect([yearOfDay(day), dayExists(day), dayOf(dayNumber(day))]).toEqual([year, true, day]);
      }),
    );
  });

  it('make a year of 365 or 366 days, the year 0 among them', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const days = compareDays(isoDay(year + 1), isoDay(year));
        expect(days).toBe(isLeap ? 366 : 365);
      }),
    );
  });
});

describe('dayExists', () => {
  it.each(['2019-02-29', '-000043-02-29', '2019-13-01', '2019-00-01', 'soon'])(
    'refuses %s',
    (day) => {
      expect(dayExists(day)).toBe(false);
    },
  );
});

describe('roundYear', () => {
  it.each([
    [-800, 100, -799, 'which is 800 BC'],
    [0, 100, 1, 'as there is no year 0'],
    [100, 100, 100, 'which is round as it is'],
    [-5, 1, -5, 'where every year has a mark'],
  ])('makes of %i at every %i years %i, %s', (year, step, expected) => {
    expect(roundYear(year, step)).toBe(expected);
  });
});

describe('spellDay', () => {
  it.each([
    ['-000508-01-01', '-0508-01-01'],
    ['1950-01-01', '1950-01-01'],
    ['-012000-01-01', '-012000-01-01'],
  ])('spells %s as %s', (day, expected) => {
    expect(spellDay(day)).toBe(expected);
  });
});
