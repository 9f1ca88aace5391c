import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateText } from '../../src/dates/parse-date-text.ts';

const sure = { approximate: false, uncertain: false };

describe('parseDateText', () => {
  it.each([
    ['2016', { year: 2016 }],
    ['2016-04', { year: 2016, month: 4 }],
    ['2016-04-15', { year: 2016, month: 4, day: 15 }],
    ['2016-4-5', { year: 2016, month: 4, day: 5 }],
    ['2016-04-15T10:30:00Z', { year: 2016, month: 4, day: 15 }],
    ['2016-04-XX', { year: 2016, month: 4 }],
    ['2016-XX', { year: 2016 }],
    ['2001-21', { year: 2001, season: 1 }],
    ['2001-24', { year: 2001, season: 4 }],
    ['2001-13', { year: 2001, season: 1 }],
    ['196X', { year: 1960, unspecified: 'decade' }],
    ['19XX', { year: 1900, unspecified: 'century' }],
    ['-0043', { year: -43 }],
    ['-000043-03-15', { year: -43, month: 3, day: 15 }],
    ['+012000', { year: 12000 }],
    ['Y-12000', { year: -12000 }],
    ['-075X', { year: -759, unspecified: 'decade' }],
    ['-07XX', { year: -799, unspecified: 'century' }],
    ['15 April 2016', { year: 2016, month: 4, day: 15 }],
    ['1st Sept. 2016', { year: 2016, month: 9, day: 1 }],
    ['April 15, 2016', { year: 2016, month: 4, day: 15 }],
    ['Apr 2016', { year: 2016, month: 4 }],
    ['  29 February 2020 ', { year: 2020, month: 2, day: 29 }],
  ])('reads %j', (text, point) => {
    expect(parseDateText(text)).toEqual({ kind: 'point', at: { ...sure, ...point } });
  });

  it.each([
    ['1964~', { approximate: true, uncertain: false }],
    ['1964?', { approximate: false, uncertain: true }],
    ['1964%', { approximate: true, uncertain: true }],
  ])('reads the marks of %j', (text, marks) => {
    expect(parseDateText(text)).toEqual({ kind: 'point', at: { year: 1964, ...marks } });
  });

  it.each([
    ['2005/..', { to: 'open' }],
    ['../2005', { from: 'open' }],
    ['2005/', { to: 'unknown' }],
    ['2008-11/2008-12', { kind: 'range' }],
  ])('reads the range %j', (text, part) => {
    expect(parseDateText(text)).toMatchObject(part);
  });

  it.each([
    '2019-02-30',
    '2015-17',
    '1900-02-29',
    '2016-00',
    '2009/2008',
    '31 April 2016',
    '-0043-02-29',
    '-0508/-0752',
    '+999999',
    '2016-13-04',
    '2008-21-01',
  ])('finds %j impossible', (text) => {
    expect(parseDateText(text)).toBe('impossible');
  });

  it.each([
    '',
    'n.d.',
    '03/04/2012',
    'spring 2016',
    '../..',
    '/',
    'about 1964',
    '20160415',
    'XXXX',
    '2016-XX-04',
    'Y12000-03',
  ])('leaves %j alone', (text) => {
    expect(parseDateText(text)).toBeUndefined();
  });

  it('reads every day of the calendar and no other', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = [year, month, day].map((part) => `${part}`.padStart(2, '0')).join('-');
        const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
        expect(parseDateText(text) !== 'impossible').toBe(isDay);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDateText(text)));
  });
});
