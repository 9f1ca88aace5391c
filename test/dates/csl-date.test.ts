import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../src/dates/create-date-formatter.ts';
import { cslDateBounds, normaliseDate } from '../../src/dates/csl-date.ts';

const english = createDateFormatter('en');

describe('normaliseDate', () => {
  it('finds a day impossible that no calendar has', () => {
    expect(normaliseDate({ 'date-parts': [[2019, 2, 30]] })).toBe('impossible');
  });

  it.each([
    {},
    { 'date-parts': [] },
    { 'date-parts': [[]] },
    { 'date-parts': [['']] },
    { raw: ' ' },
  ])('takes %j for no date', (date) => {
    expect(normaliseDate(date)).toBeUndefined();
  });

  it.each([
    [{ 'date-parts': [[2016]] }, '2016'],
    [{ 'date-parts': [[2016, 4]] }, 'April 2016'],
    [{ 'date-parts': [['2016', '04', '15']] }, '15 April 2016'],
    [{ 'date-parts': [[2016, 0, 0]] }, '2016'],
    [{ 'date-parts': [[2016, 22]] }, 'summer 2016'],
    [{ 'date-parts': [[2016, 13]] }, 'spring 2016'],
    [{ 'date-parts': [[2016]], season: 3 }, 'autumn 2016'],
    [{ 'date-parts': [[1964]], circa: true }, 'c. 1964'],
    [{ 'date-parts': [[-44]] }, '44 BC'],
    [{ 'date-parts': [[2008], [2009]] }, '2008–2009'],
    [
      {
        'date-parts': [
          [2008, 11, 3],
          [2008, 11, 8],
        ],
      },
      '3–8 November 2008',
    ],
    [
      {
        'date-parts': [
          [2008, 11],
          [2008, 12],
        ],
      },
      'November–December 2008',
    ],
    [
      {
        'date-parts': [
          [2008, 11, 3],
          [2008, 12, 8],
        ],
      },
      '3 November – 8 December 2008',
    ],
    [
      {
        'date-parts': [
          [2008, 11],
          [2009, 2],
        ],
      },
      'November 2008 – February 2009',
    ],
    [
      {
        'date-parts': [
          [2008, 11],
          [2008, 11],
        ],
      },
      'November 2008',
    ],
    [{ raw: '2016-04-15' }, '15 April 2016'],
    [{ literal: 'Easter 2016' }, 'Easter 2016'],
  ])('brings %j into a shape that prints', (date, printed) => {
    expect(english.format(date)).toBe(printed);
  });
});

describe('cslDateBounds', () => {
  it('reads text', () => {
    expect(cslDateBounds({ raw: '2008-11/2009-05-03' })).toEqual({
      first: '2008-11-01',
      last: '2009-05-03',
    });
  });

  it('reads the parts of CSL', () => {
    expect(cslDateBounds({ 'date-parts': [[2016, 4]] })).toEqual({
      first: '2016-04-01',
      last: '2016-04-30',
    });
  });

  it('takes a season for its year, as that of either half of the earth', () => {
    const year = { first: '2016-01-01', last: '2016-12-31' };
    expect([{ raw: '2016-23' }, { 'date-parts': [[2016, 15]] }].map(cslDateBounds)).toEqual([
      year,
      year,
    ]);
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
    expect(cslDateBounds(date)).toBeUndefined();
  });
});
