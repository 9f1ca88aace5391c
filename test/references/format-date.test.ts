import { describe, expect, it } from 'vitest';
import { formatEdtf, formatIsoDate } from '../../src/references/format-date.ts';

describe('formatIsoDate', () => {
  it.each([
    ['en', '15 April 2016', 'April 2016', '2016'],
    ['en-US', 'April 15, 2016', 'April 2016', '2016'],
    ['es', '15 de abril de 2016', 'abril de 2016', '2016'],
    ['ru', '15 апреля 2016', 'апрель 2016', '2016'],
    ['ar', '15 أبريل 2016', 'أبريل 2016', '2016'],
    ['ar-EG', '15 أبريل 2016', 'أبريل 2016', '2016'],
    ['fr', '15 avril 2016', 'avril 2016', '2016'],
    ['de', '15. April 2016', 'April 2016', '2016'],
    ['pt-BR', '15 de abril de 2016', 'abril de 2016', '2016'],
    ['it', '15 aprile 2016', 'aprile 2016', '2016'],
    ['he', '15 באפריל 2016', 'אפריל 2016', '2016'],
    ['uk', '15 квітня 2016', 'квітень 2016', '2016'],
    ['zh', '2016年4月15日', '2016年4月', '2016年'],
  ])('prints day, month and year in %s', (lang, day, month, year) => {
    expect(['2016-04-15', '2016-04', '2016'].map((text) => formatIsoDate(text, lang))).toEqual([
      day,
      month,
      year,
    ]);
  });

  it.each([
    ['2005/..', 'since 2005'],
    ['../2005', 'until 2005'],
    ['2005/', '2005–?'],
    ['1964~', 'c. 1964'],
    ['1964%', 'c. 1964?'],
    ['196X', '1960s'],
    ['2001-23', 'autumn 2001'],
    ['2008-11/2008-12', 'November–December 2008'],
    ['0099-01-02', '2 January 99'],
  ])('prints the EDTF date %s', (text, printed) => {
    expect(formatIsoDate(text, 'en')).toBe(printed);
  });

  it('shares the year of an American range', () => {
    expect(formatIsoDate('2008-11-03/2008-12-08', 'en-US')).toBe('November 3 – December 8, 2008');
  });

  it('leaves text that is no date as it is', () => {
    expect(formatIsoDate('soon', 'en')).toBe('soon');
  });

  it.each(['tlh', 'not a tag', ''])('prints English for the unknown language %j', (lang) => {
    expect(formatIsoDate('2016-04-15', lang)).toBe('15 April 2016');
  });
});

describe('formatEdtf', () => {
  it('gives nothing for text that is no date', () => {
    expect(formatEdtf('Chapter', 'en')).toBeUndefined();
  });
});
