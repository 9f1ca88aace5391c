import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, isEdtf, isIsoDate } from '../../src/eras/edtf.ts';

describe('isEdtf', () => {
  it.each([
    '1945',
    '1945-03',
    '1945-03-03',
    '2008-11/2008-12',
    '2005/..',
    '../2005',
    '1964~',
    '1964?',
    '1964%',
    '1984?/2004-06~',
    '196X',
    '2004-XX',
    '2001-21',
    '-0044',
    '2020-02-29',
  ])('takes %s', (text) => {
    expect(isEdtf(text)).toBe(true);
  });

  it.each([
    ['a day that no month has', '2019-02-30'],
    ['29 February in a common year', '2019-02-29'],
    ['29 February in a common year, even about', '2019-02-29~'],
    ['such a day in an interval', '2019-02-29/2020'],
    ['a thirteenth month', '2019-13'],
    ['an interval that ends before it begins', '2010/2009'],
    ['a bare century', '19'],
    ['a time of day', '2019-01-01T10:00:00Z'],
    ['month and day of one digit', '1945-3-3'],
    ['digits without hyphens', '20190101'],
    ['words', 'open'],
    ['nothing', ''],
    ['a blank before it', ' 1945'],
    ['a line end after it', '1945-03-03\n'],
    ['a set, which is level 2', '{1960,1961}'],
    ['a year beyond all calendars', 'Y17000000002'],
    ['an endless text', '1/'.repeat(10_000)],
  ])('refuses %s', (_, text) => {
    expect(isEdtf(text)).toBe(false);
  });

  it('never throws', () => {
    const pieces = fc.constantFrom('1', '0', '9', '-', '/', '.', '~', '?', '%', 'X', 'T', '{', ' ');
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 24 }), (text) => {
        expect(typeof isEdtf(text)).toBe('boolean');
      }),
    );
  });

  it('takes every day that exists', () => {
    const day = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        expect(isEdtf(date.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });
});

describe('isIsoDate', () => {
  it('takes a day', () => {
    expect(isIsoDate('2016-04-15')).toBe(true);
  });

  it.each(['2016-04', '2016-04-31', '2019-02-29', '2016-04-15~', '15 April 2016'])(
    'refuses %s',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );
});

describe('boundsOf', () => {
  it.each([
    ['1945-03-03', '1945-03-03', '1945-03-03'],
    ['1945', '1945-01-01', '1945-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2008-11/2008-12', '2008-11-01', '2008-12-31'],
    ['2005/..', '2005-01-01', undefined],
    ['../2005', undefined, '2005-12-31'],
    ['1964~', '1964-01-01', '1964-12-31'],
    ['196X', '1960-01-01', '1969-12-31'],
  ])('finds first and last day of %s', (text, first, last) => {
    expect(boundsOf(text)).toEqual({ first, last });
  });

  it('gives nothing for what is no date', () => {
    expect(boundsOf('2019-02-30')).toBeUndefined();
  });
});
