import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../src/dates/edtf.ts';
import { readWordedDate } from '../../src/dates/read-worded-date.ts';

describe('readWordedDate', () => {
  it.each([
    ['circa 1500', '1500~'],
    ['ca. 1850', '1850~'],
    ['c 1850', '1850~'],
    ['c2021', '2021'],
    ['[cop. 2021]', '2021'],
    ['© 2021', '2021'],
    ['C. 1850', '1850~'],
    ['about 1850', '1850~'],
    ['[ca. 1850]', '1850~'],
    ['[ca. 1850?]', '1850%'],
    ['c. 1500–1520', '1500~/1520~'],
    ['[1850]', '1850'],
    ['[1850?]', '1850?'],
    ['1850s', '185X'],
    ['1850’s', '185X'],
    ['circa 1850s', '185X~'],
    ['Spring 2020', '2020-21'],
    ['spring, 2020', '2020-21'],
    ['2020 Summer', '2020-22'],
    ['Fall 2019', '2019-23'],
    ['Winter of 2019', '2019-24'],
    ['Jan-Feb 2020', '2020-01/2020-02'],
    ['January – February 2020', '2020-01/2020-02'],
    ['December 2019–January 2020', '2019-12/2020-01'],
    ['Spring/Summer 2020', '2020-21/2020-22'],
    ['2016 Apr', '2016-04'],
    ['2016 Apr 15', '2016-04-15'],
    ['2016 Apr-Jun', '2016-04/2016-06'],
    ['15 mars 2019', '2019-03-15'],
    ['1er mars 2019', '2019-03-01'],
    ['15. März 2019', '2019-03-15'],
    ['15 de marzo de 2019', '2019-03-15'],
    ['15–17 May 2019', '2019-05-15/2019-05-17'],
    ['May 15-17, 2019', '2019-05-15/2019-05-17'],
  ])('reads %j as %j', (text, expected) => {
    expect(readWordedDate(text)).toBe(expected);
    expect(isEdtf(expected)).toBe(true);
  });

  it.each([
    'Easter 2016',
    'Lent Term 2012',
    'Michaelmas 2019',
    'forthcoming',
    'March',
    '03/04/2012',
    '1998',
    '2008-11',
    'c. 15th century',
    'Vol. 12, 2019',
    'Feb-Jan 2020',
    'Maybe 2019',
    'Marvel 2019',
    'Decision of 2019',
    '15 Spring 2020',
    '12 3 May 2019',
    '2019 edition',
  ])('leaves %j', (text) => {
    expect(readWordedDate(text)).toBeUndefined();
  });

  it('never changes a year, whatever stands beside it', () => {
    const word = fc.constantFrom(
      ...['circa', 'c.', 'May', 'mars', 'Spring', 'of', 'term', '[', ']', '?', '-', '12', ',', 's'],
    );
    const begun = [['12', 'May'], ['mars'], ['circa'], ['c.'], ['Spring']];
    let readTexts = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2030 }),
        fc.oneof(fc.array(word, { maxLength: 4 }), fc.constantFrom(...begun)),
        fc.oneof(fc.array(word, { maxLength: 3 }), fc.constant([])),
        fc.constantFrom('', ' '),
        (year, before, behind, gap) => {
          const text = [...before, year, ...behind].join(gap);
          const read = readWordedDate(text);
          if (read === undefined) return;
          readTexts += 1;
          // "12", "12" and "-" before it may make up another one.
          const years = read.replace('X', '0').match(/\d{4}/g);
          expect(years).toContain(`${year}`);
          expect(text.match(/\d+/g)).toEqual(expect.arrayContaining(years ?? []));
        },
      ),
      { numRuns: 100, examples: [[1213, ['12', '12', '-'], [], '']] },
    );
    // One of them is the example.
    expect(readTexts).toBeGreaterThan(3);
  });
});
