import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../src/dates/create-date-formatter.ts';
import { addDays, compareDays, isoDay } from '../../src/dates/day.ts';
import { boundsOf, isEdtf, isIsoDate, parseEdtf } from '../../src/dates/edtf.ts';
import { parseDateText } from '../../src/dates/parse-date-text.ts';

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
    '-0044-02-29',
    '-0043-21/-0042-03',
    '-000752-01-01',
    '+012024-02-29',
    'Y-12000',
    'Y12000~',
    '-0752/Y12000',
    '1985-XX-XX',
    '1964-21~',
    '196X?',
    '196X/1974',
    '1964/196X',
    '2008-22/2009-03',
    '2004-06-XX/..',
    '1964/1964',
    '1964-06/1964',
    '2008-24/2008-21',
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
    ['a number beyond the seasons', '2019-25'],
    ['a day of a season', '2019-21-01'],
    ['an unknown day of a season', '2019-21-XX'],
    ['a known day of an unknown month', '2019-XX-04'],
    ['a month of a decade', '196X-03'],
    ['unknown digits before known ones', '19X4'],
    ['a year of which nothing is known', 'XXXX'],
    ['an interval without any date', '../..'],
    ['an interval of nothing', '/'],
    ['two marks', '1964?~'],
    ['a plus before four digits', '+1964'],
    ['a needless nought behind the letter', 'Y012345'],
    ['a year beyond all calendars', 'Y17000000002'],
    ['a year before all days', 'Y-271821'],
    ['the letter before a year of four digits', 'Y-0752'],
    ['a month of a year with the letter', 'Y-12000-03'],
    ['a year 0 with a sign', '-0000'],
    ['an expanded year 0 with a minus', '-000000'],
    ['29 February in a common year before Christ', '-0043-02-29'],
    ['29 February in a common year of five digits', '+012345-02-29'],
    ['an interval before Christ that ends before it begins', '-0508/-0752'],
    ['an interval that ends before Christ and begins after it', '0044/-0044'],
    ['three dates', '-0752/-0508/..'],
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
    ['-0752', '-000752-01-01', '-000752-12-31'],
    ['-0043-03', '-000043-03-01', '-000043-03-31'],
    ['-0004-02', '-000004-02-01', '-000004-02-29'],
    ['-0043-21', '-000043-01-01', '-000043-03-31'],
    ['-0043-XX', '-000043-01-01', '-000043-12-31'],
    ['-0043-03-XX', '-000043-03-01', '-000043-03-31'],
    ['-075X', '-000759-01-01', '-000750-12-31'],
    ['-07XX', '-000799-01-01', '-000700-12-31'],
    ['-0752/-0508', '-000752-01-01', '-000508-12-31'],
    ['-0026/0234', '-000026-01-01', '0234-12-31'],
    ['-0752/..', '-000752-01-01', undefined],
    ['../-0508', undefined, '-000508-12-31'],
    ['Y-12000', '-012000-01-01', '-012000-12-31'],
    ['Y12000', '+012000-01-01', '+012000-12-31'],
    ['-000752', '-000752-01-01', '-000752-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['1964-22', '1964-04-01', '1964-06-30'],
    ['1964-24~', '1964-10-01', '1964-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['-000X', '-000009-01-01', '0000-12-31'],
    ['-00XX', '-000099-01-01', '0000-12-31'],
    ['0000-02-29?', '0000-02-29', '0000-02-29'],
    ['+001964-21', '1964-01-01', '1964-03-31'],
    ['196X/1974', '1960-01-01', '1974-12-31'],
    ['2008-22/2009-03', '2008-04-01', '2009-03-31'],
    ['2008-24/2008-21', '2008-01-01', '2008-12-31'],
    ['2004-06-XX/..', '2004-06-01', undefined],
    ['+271820', '+271820-01-01', '+271820-12-31'],
  ])('finds first and last day of %s', (text, first, last) => {
    expect(boundsOf(text)).toEqual({ first, last });
  });

  it('gives any year from its first day to its last, however it is spelt', () => {
    const years = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -271_820, max: 271_820 }),
    );
    fc.assert(
      fc.property(years, (year) => {
        const first = isoDay(year);
        const last = addDays(isoDay(year + 1), -1);
        const expanded = `${year < 0 ? '-' : '+'}${`${Math.abs(year)}`.padStart(6, '0')}`;
        const spellings = [expanded];
        if (Math.abs(year) > 9999) spellings.push(`Y${year}`);
        else spellings.push(`${year < 0 ? '-' : ''}${`${Math.abs(year)}`.padStart(4, '0')}`);
        for (const spelling of spellings) expect(boundsOf(spelling)).toEqual({ first, last });
      }),
    );
  });

  it('never ends before it begins', () => {
    const pieces = fc.constantFrom('-', '0', '4', '7', '2', '1', 'X', '/', '.', '~', 'Y', '+');
    const texts = fc.oneof(
      fc.string({ unit: pieces, maxLength: 16 }),
      fc
        .tuple(fc.constantFrom('', '-'), fc.nat(9999), fc.constantFrom('', '-21', '-XX', '-02-XX'))
        .map(([sign, year, rest]) => `${sign}${`${year}`.padStart(4, '0')}${rest}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { first, last } = boundsOf(text) ?? {};
        if (first !== undefined && last !== undefined) {
          expect(compareDays(first, last)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('gives nothing for what is no date', () => {
    expect(boundsOf('2019-02-30')).toBeUndefined();
  });
});

describe('parseEdtf', () => {
  const digits = (value: number, length: number) => `${value}`.padStart(length, '0');
  const years = fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map((year) => digits(year, 4)),
    fc.integer({ min: 1, max: 9999 }).map((year) => `-${digits(year, 4)}`),
    fc.integer({ min: 0, max: 999 }).map((year) => `${digits(year, 3)}X`),
    fc.integer({ min: 0, max: 99 }).map((year) => `-${digits(year, 2)}XX`),
    fc.integer({ min: 10_000, max: 271_820 }).map((year) => `Y-${year}`),
    fc.integer({ min: 0, max: 271_820 }).map((year) => `+${digits(year, 6)}`),
  );
  const rests = fc.oneof(
    fc.constantFrom('', '', '-XX', '-XX-XX', '-02-XX', '-21', '-24', '-02-29', '-12-31'),
    fc.integer({ min: 0, max: 35 }).map((month) => `-${digits(month, 2)}`),
  );
  const points = fc
    .tuple(years, rests, fc.constantFrom('', '', '?', '~', '%'))
    .map((parts) => parts.join(''));
  const texts = fc.oneof(
    points,
    fc.tuple(points, fc.oneof(points, fc.constantFrom('', '..'))).map((ends) => ends.join('/')),
    fc.tuple(fc.constantFrom('', '..'), points).map((ends) => ends.join('/')),
  );

  it('reads what sources may say, too, in the same way', () => {
    fc.assert(
      fc.property(texts.filter(isEdtf), (text) => {
        expect(parseDateText(text)).toEqual(parseEdtf(text));
      }),
    );
  });

  it('gives no date that cannot be printed in words', () => {
    const { formatText } = createDateFormatter('de');
    fc.assert(
      fc.property(texts.filter(isEdtf), (text) => {
        // Only a plain year of four digits is spelt as it prints.
        if (/^[1-9]\d{3}\??$/.test(text)) return;
        expect(formatText(text)).not.toBe(text);
        expect(formatText(text)).not.toMatch(/[X~%/]|undefined|NaN/);
      }),
    );
  });

  it('knows an end of every date that has one', () => {
    fc.assert(
      fc.property(texts.filter(isEdtf), (text) => {
        const { first, last } = boundsOf(text) ?? {};
        expect([first !== undefined, last !== undefined]).toEqual([
          !/^(?:\.\.)?\//.test(text),
          !/\/(?:\.\.)?$/.test(text),
        ]);
      }),
    );
  });
});
