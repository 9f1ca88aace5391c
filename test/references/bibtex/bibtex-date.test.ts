import { describe, expect, it } from 'vitest';
import { bibtexDate } from '../../../src/references/bibtex/bibtex-date.ts';

const none = { date: '', year: '', month: '', day: '' };

describe('bibtexDate', () => {
  it.each([
    [{ date: '2008-09-10~' }, '2008-09-10~'],
    [{ date: '2008-09/2008-10', year: '1999' }, '2008-09/2008-10'],
    [{ year: '2008' }, '2008'],
    [{ year: '2008', month: '9' }, '2008-09'],
    [{ year: '2008', month: '09' }, '2008-09'],
    [{ year: '2008', month: 'September' }, '2008-09'],
    [{ year: '2008', month: 'Sept.' }, '2008-09'],
    [{ year: '2008', month: 'September~10' }, '2008-09-10'],
    [{ year: '2008', month: '10 sep' }, '2008-09-10'],
    [{ year: '2008', month: 'September', day: '5' }, '2008-09-05'],
    [{ year: '2008', month: 'September--October' }, '2008-09/2008-10'],
    [{ year: '2008', month: 'September 10–12' }, '2008-09-10/2008-09-12'],
    [{ year: '2019', month: 'February 30' }, '2019-02-30'],
    [{ year: '2008', month: 'сентябрь' }, 'сентябрь 2008'],
    [{ year: 'forthcoming', month: 'May' }, 'forthcoming'],
    [{ month: 'May' }, ''],
    [{}, ''],
  ])('writes %j as %s', (parts, text) => {
    expect(bibtexDate({ ...none, ...parts })).toBe(text);
  });
});
