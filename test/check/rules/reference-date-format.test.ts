import { describe, expect, it } from 'vitest';
import { referenceDateFormat } from '../../../src/check/rules/reference-date-format.ts';
import { findingsOf } from './reference-fixture.ts';

const found = (fields: string) =>
  findingsOf(referenceDateFormat, {
    cites: ['a'],
    files: { 'refs.yaml': `- {id: a, ${fields}}` },
  });

describe('reference-date-format', () => {
  it('tells a date that is words to us, at its field', () => {
    expect(found('issued: Lent Term 2012')).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 1, column: 19 } },
        key: 'a',
        reason:
          'Date `Lent Term 2012` in `issued` of entry `a` prints as it is, expected a date such as `2016-04-15`',
        actual: 'Lent Term 2012',
      },
    ]);
  });

  it.each(['{literal: 03/04/2012}', '{literal: forthcoming}', '{raw: Michaelmas 2019}'])(
    'tells %s, which may be no words of the author',
    (date) => {
      expect(found(`issued: ${date}`)).toHaveLength(1);
    },
  );

  it('looks at the access date too', () => {
    expect(found('accessed: 03/04/2012')).toHaveLength(1);
  });

  it.each([
    'issued: 2012-03-04',
    'issued: 4 March 2012',
    'issued: 2008-11/2008-12',
    'issued: 1964~',
    'issued: 2012-21',
    'issued: {date-parts: [[2012, 3]]}',
    'issued: {raw: "2012"}',
    'issued: circa 1500',
    'issued: {raw: Spring 2020}',
    'issued: {literal: Michaelmas 2019}',
    'title: T',
  ])('is silent about {%s}', (fields) => {
    expect(found(fields)).toEqual([]);
  });
});
