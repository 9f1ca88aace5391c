import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../src/dates/create-date-formatter.ts';

const print = (text: string, lang: string) => createDateFormatter(lang).formatText(text);

describe('createDateFormatter', () => {
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
    expect(['2016-04-15', '2016-04', '2016'].map((text) => print(text, lang))).toEqual([
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
    expect(print(text, 'en')).toBe(printed);
  });

  it.each([
    ['en', '15 March 44 BC', 'March 44 BC', '44 BC', '753–509 BC'],
    ['en-US', 'March 15, 44 BC', 'March 44 BC', '44 BC', '753–509 BC'],
    ['de', '15. März 44 v. Chr.', 'März 44 v. Chr.', '44 v. Chr.', '753–509 v. Chr.'],
    ['fr', '15 mars 44 av. J.-C.', 'mars 44 av. J.-C.', '44 av. J.-C.', '753–509 av. J.-C.'],
    ['es', '15 de marzo de 44 a. C.', 'marzo de 44 a. C.', '44 a. C.', '753–509 a. C.'],
    ['it', '15 marzo 44 a.C.', 'marzo 44 a.C.', '44 a.C.', '753–509 a.C.'],
    ['pt', '15 de março de 44 a. C.', 'março de 44 a. C.', '44 a. C.', '753–509 a. C.'],
    ['ru', '15 марта 44 до н. э.', 'март 44 до н. э.', '44 до н. э.', '753–509 до н. э.'],
    ['ar', '15 مارس 44 ق.م.', 'مارس 44 ق.م.', '44 ق.م.', '753–509 ق.م.'],
    ['he', '15 במרץ 44 לפנה״ס', 'מרץ 44 לפנה״ס', '44 לפנה״ס', '753–509 לפנה״ס'],
    ['zh', '44年3月15日 BC', '44年3月 BC', '44年 BC', '753年–509年 BC'],
  ])('prints dates before Christ in %s', (lang, ...printed) => {
    const dates = ['-0043-03-15', '-0043-03', '-0043', '-0752/-0508'];
    expect(dates.map((text) => print(text, lang))).toEqual(printed);
  });

  it.each([
    ['0000', '1 BC'],
    ['0001', '1'],
    ['-000043-03-15', '15 March 44 BC'],
    ['-000752-01-01/-000508-12-31', '1 January 753 – 31 December 509 BC'],
    ['-000752', '753 BC'],
    ['+012000-03', 'March 12000'],
    ['Y-12000', '12001 BC'],
    ['Y12000~', 'c. 12000'],
    ['-0752~', 'c. 753 BC'],
    ['-0752?', '753 BC?'],
    ['-0752/..', 'since 753 BC'],
    ['-0043-21', 'spring 44 BC'],
    ['-0026/0234', '27 BC – 234'],
    ['0000/0001', '1 BC – 1'],
    ['-0043-03-15/-0042-03-15', '15 March 44 – 15 March 43 BC'],
    ['-075X', '760–751 BC'],
    ['-07XX', '800–701 BC'],
    ['000X', '1 BC – 9'],
    ['2008/2008-11', '2008 – November 2008'],
  ])('prints %s as %s', (text, printed) => {
    expect(print(text, 'en')).toBe(printed);
  });

  it('prints each year of four digits and beyond as readers count it', () => {
    const years = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -271_820, max: 271_820 }),
    );
    fc.assert(
      fc.property(years, fc.constantFrom('', '-03', '-03-15'), (year, rest) => {
        const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
        const digits = `${Math.abs(year)}`.padStart(Math.abs(year) > 9999 ? 6 : 4, '0');
        const before = { '': '', '-03': 'March ', '-03-15': '15 March ' }[rest];
        expect(print(`${sign}${digits}${rest}`, 'en')).toBe(
          year > 0 ? `${before}${year}` : `${before}${1 - year} BC`,
        );
      }),
    );
  });

  it('shares the year of an American range', () => {
    expect(print('2008-11-03/2008-12-08', 'en-US')).toBe('November 3 – December 8, 2008');
  });

  it('leaves text that is no date as it is', () => {
    expect(['soon', 'Chapter'].map((text) => print(text, 'en'))).toEqual(['soon', 'Chapter']);
  });

  it.each(['tlh', 'not a tag', ''])('prints English for the unknown language %j', (lang) => {
    expect(print('2016-04-15', lang)).toBe('15 April 2016');
  });
});

describe('the year of a date of a record', () => {
  it.each([
    [{ 'date-parts': [[2008, 11, 3]] }, '2008'],
    [{ 'date-parts': [[1998], [1999]] }, '1998'],
    [{ 'date-parts': [[-44]] }, '44 BC'],
    [{ raw: '1964~' }, 'c. 1964'],
    [{ literal: 'no date' }, ''],
    [{ 'date-parts': [[0]] }, ''],
  ])('of %j is `%s`', (date, year) => {
    expect(createDateFormatter('en').formatYearOf(date)).toBe(year);
  });
});
