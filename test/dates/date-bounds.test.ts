import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsInYears, type DateBounds, dateBounds } from '../../src/dates/date-bounds.ts';
import { compareDays, daysInMonth, isoDay } from '../../src/dates/day.ts';
import type { DatePoint } from '../../src/dates/known-date.ts';
import { parseDateText } from '../../src/dates/parse-date-text.ts';

const at = (point: Omit<DatePoint, 'approximate' | 'uncertain'>) =>
  ({ kind: 'point', at: { ...point, approximate: false, uncertain: false } }) as const;

const boundsOfText = (text: string): DateBounds | undefined => {
  const date = parseDateText(text);
  return typeof date === 'object' ? boundsInYears(date) : undefined;
};

describe('boundsInYears', () => {
  it.each([
    ['2016-04-15', '2016-04-15', '2016-04-15'],
    ['15 April 2016', '2016-04-15', '2016-04-15'],
    ['2016-04', '2016-04-01', '2016-04-30'],
    ['2016', '2016-01-01', '2016-12-31'],
    ['2016-21', '2016-01-01', '2016-12-31'],
    ['196X', '1960-01-01', '1969-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2008-11/2009-05-03', '2008-11-01', '2009-05-03'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15'],
    ['-075X', '-000759-01-01', '-000750-12-31'],
    ['2005/..', '2005-01-01', undefined],
    ['/2005', undefined, '2005-12-31'],
  ])('gives first and last day of %s', (text, first, last) => {
    expect(boundsOfText(text)).toEqual({ first, last });
  });
});

describe('dateBounds', () => {
  it('gives the quarter of a season', () => {
    expect(dateBounds(at({ year: 2016, season: 3 }))).toEqual({
      first: '2016-07-01',
      last: '2016-09-30',
    });
  });

  it('gives the whole year of a winter that goes on to a spring', () => {
    const [from, to] = [at({ year: 2008, season: 4 }).at, at({ year: 2008, season: 1 }).at];
    expect(dateBounds({ kind: 'range', from, to })).toEqual({
      first: '2008-01-01',
      last: '2008-12-31',
    });
  });

  it('sorts the days of all years, before Christ too', () => {
    const points = fc
      .record({
        year: fc.integer({ min: -9999, max: 9999 }),
        month: fc.integer({ min: 1, max: 12 }),
      })
      .chain((point) =>
        fc.record({
          year: fc.constant(point.year),
          month: fc.constant(point.month),
          day: fc.integer({ min: 1, max: daysInMonth(point.year, point.month) }),
        }),
      );
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [first = '', second = ''] = [a, b].map((point) => dateBounds(at(point)).first);
        const order = a.year - b.year || a.month - b.month || a.day - b.day;
        expect(Math.sign(compareDays(first, second))).toBe(Math.sign(order));
        expect(first).toBe(isoDay(a.year, a.month, a.day));
      }),
    );
  });
});
