import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../../src/dates/create-date-formatter.ts';
import type { CslItem } from '../../../src/model/reference.ts';
import { toCslData } from '../../../src/references/csl/to-csl-data.ts';

const dates = createDateFormatter('en');
const write = (item: Partial<CslItem>) => toCslData({ id: 'x', type: 'book', ...item }, '7', dates);

describe('toCslData', () => {
  it('calls the record by a number of ours', () => {
    expect(write({}).id).toBe('7');
  });

  it.each([
    ['report', 'report'],
    ['constructor', 'document'],
    ['nonsense', 'document'],
  ])('gives a record of type %s the type %s', (type, expected) => {
    expect(write({ type }).type).toBe(expected);
  });

  it('leaves out a title that only holds the place of one', () => {
    expect(write({ title: 'Archived copy' }).title).toBeUndefined();
  });

  it('leaves out an address that is not safe', () => {
    expect(write({ URL: 'javascript:alert(1)' }).URL).toBeUndefined();
  });

  it('has the number of an article where most styles print pages', () => {
    expect(write({ type: 'article-journal', number: '2114' })).toMatchObject({ page: '2114' });
  });

  it('names who directed a film', () => {
    expect(write({ director: [{ literal: 'Fox' }] }).director).toEqual([{ literal: 'Fox' }]);
  });

  it('takes a DOI without its resolver', () => {
    expect(write({ DOI: 'https://doi.org/10.1000/x' }).DOI).toBe('10.1000/x');
  });

  it('takes a name that is only a given one as it is', () => {
    expect(write({ author: [{ given: 'Pelé' }, {}] }).author).toEqual([{ literal: 'Pelé' }]);
  });

  it.each([
    [{ 'date-parts': [[2009, 3, 4]] }, { 'date-parts': [[2009, 3, 4]] }],
    [
      { raw: '2008-11/2008-12' },
      {
        'date-parts': [
          [2008, 11],
          [2008, 12],
        ],
      },
    ],
    [{ raw: '1964~' }, { 'date-parts': [[1964]], circa: true }],
    [{ 'date-parts': [[-44, 3, 15]] }, { 'date-parts': [[-44, 3, 15]] }],
    [{ raw: '2009-21' }, { 'date-parts': [[2009]], season: 1 }],
    [{ raw: '196X' }, { literal: '1960s' }],
    [{ raw: '2005/..' }, { literal: 'since 2005' }],
    [{ literal: 'Easter 2016' }, { literal: 'Easter 2016' }],
  ])('writes the date %j', (issued, expected) => {
    expect(write({ issued }).issued).toEqual(expected);
  });

  it('has no date where none is written', () => {
    expect(write({ issued: { raw: ' ' } }).issued).toBeUndefined();
  });
});
