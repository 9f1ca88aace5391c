import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds } from '../../src/dates/date-bounds.ts';
import { compareDays, firstOfMonth } from '../../src/dates/day.ts';

describe('dateBounds', () => {
  it.each<[string, [number, number]]>([
    ['2016-04-15', [20160415, 20160415]],
    ['15 April 2016', [20160415, 20160415]],
    ['2016-04', [20160401, 20160431]],
    ['2016', [20160101, 20161231]],
    ['2016-21', [20160101, 20161231]],
    ['196X', [19600101, 19691231]],
    ['19XX', [19000101, 19991231]],
    ['2008-11/2009-05-03', [20081101, 20090503]],
    ['-0043-03-15', [-429685, -429685]],
    ['-075X', [-7589899, -7498769]],
    ['2005/..', [20050101, Number.POSITIVE_INFINITY]],
    ['/2005', [Number.NEGATIVE_INFINITY, 20051231]],
  ])('gives first and last day of %s', (raw, [first, last]) => {
    expect(dateBounds({ raw })).toEqual({ first, last });
  });

  it('sorts the days of all years, before Christ too', () => {
    const days = fc.tuple(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const spell = ([year, month, day]: [number, number, number]) =>
      `${firstOfMonth(year, month).slice(0, -2)}${`${day}`.padStart(2, '0')}`;
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, last] = [a, b].map((day) => dateBounds({ raw: spell(day) })?.first ?? 0);
        expect(Math.sign((first ?? 0) - (last ?? 0))).toBe(
          Math.sign(compareDays(spell(a), spell(b))),
        );
      }),
    );
  });

  it('reads the parts of CSL', () => {
    expect(dateBounds({ 'date-parts': [[2016, 4]] })).toEqual({ first: 20160401, last: 20160431 });
  });

  it.each([
    { raw: 'Lent 2012' },
    { raw: '1964~' },
    { raw: '1964?' },
    { raw: '1964~/1966' },
    { raw: '2019-02-30' },
    { 'date-parts': [[2016]], circa: true },
    {},
  ])('says nothing of %j', (date) => {
    expect(dateBounds(date)).toBeUndefined();
  });
});
