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
    [{ year: '2008', month: '21' }, '2008-21'],
    [{ year: '2008', month: '13' }, '13 2008'],
    [{ year: '2008', month: '25' }, '25 2008'],
    [{ year: '2008', month: 'Sept.' }, '2008-09'],
    [{ year: '2008', month: 'September~10' }, '2008-09-10'],
    [{ year: '2008', month: '10 sep' }, '2008-09-10'],
    [{ year: '2008', month: 'September', day: '5' }, '2008-09-05'],
    [{ year: '2008', month: 'September--October' }, '2008-09/2008-10'],
    [{ year: '2008', month: 'September 10–12' }, '2008-09-10/2008-09-12'],
    [{ year: '2019', month: 'February 30' }, '2019-02-30'],
    [{ year: '2008', month: 'сентябрь' }, 'сентябрь 2008'],
    [{ year: 'forthcoming', month: 'May' }, 'forthcoming'],
    [{ date: '1998/unknown' }, '1998/'],
    [{ date: 'unknown/1998' }, '/1998'],
    [{ date: '1998/open' }, '1998/..'],
    [{ date: '1998/' }, '1998/'],
    [{ date: 'unknown' }, ''],
    [{ date: '1723?~' }, '1723%'],
    [{ date: '1998-05~/2004-06?~' }, '1998-05~/2004-06%'],
    [{ date: '199x' }, '199X'],
    [{ date: 'y-17000' }, 'Y-17000'],
    [{ date: 'July 2015' }, '2015-07'],
    [{ date: 'Spring 2015' }, '2015-21'],
    [{ year: '2015', month: 'Winter' }, '2015-24'],
    [{ year: '[2021] ©2021' }, '2021'],
    [{ year: '© 2021' }, '2021'],
    [{ year: 'c2021' }, '2021'],
    [{ year: '[cop. 2021]' }, '2021'],
    [{ year: 'c. 1850' }, '1850~'],
    [{ year: '[ca. 1850]' }, '1850~'],
    [{ year: '[1850?]' }, '1850?'],
    [{ year: '2020a' }, '2020'],
    [{ year: '1998--2001' }, '1998/2001'],
    [{ year: '1998/99' }, '1998/1999'],
    [{ year: '2019 (1987)' }, '2019 (1987)'],
    [{ year: '????' }, ''],
    [{ year: '[?]', month: 'May' }, ''],
    [{ month: 'May' }, ''],
    [{}, ''],
  ])('writes %j as %s', (parts, text) => {
    expect(bibtexDate({ ...none, ...parts })).toBe(text);
  });
});
