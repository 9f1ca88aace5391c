import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../src/dates/create-date-formatter.ts';
import { addDays, isoDay } from '../../src/dates/day.ts';
import { fillYear, spanInYears } from '../../src/html/era-span.ts';
import { languagePack } from '../../src/language/languages.ts';

const contextOf = (lang: string) => ({
  words: languagePack(lang).fixedWords,
  dates: createDateFormatter(lang),
});

describe('the span of an era in years', () => {
  it.each([
    ['en', '1945-03-03', '1991-12-25', '1945–1991'],
    ['en', '1945-03-03', '1945-12-25', '1945'],
    ['en', '-000752-01-01', '-000508-12-31', '753–509 BC'],
    ['en', '-000026-01-01', '0234-12-31', '27 BC – 234'],
    ['en', '0000-01-01', '0000-12-31', '1 BC'],
    ['en', '-012000-01-01', '-009999-12-31', '12001–10000 BC'],
    ['en', '9999-01-01', '+010000-12-31', '9999–10000'],
    ['de', '-000752-01-01', '-000508-12-31', '753–509 v. Chr.'],
    ['ru', '-000752-01-01', '-000508-12-31', '753–509 до н. э.'],
    ['he', '-000752-01-01', '-000508-12-31', '753–509 לפנה״ס'],
  ])('in %s from %s to %s is %s', (lang, first, last, printed) => {
    expect(spanInYears({ first, last, open: false }, contextOf(lang))).toBe(printed);
  });

  it('is that of all years of four digits and beyond', () => {
    const years = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -200_000, max: 200_000 }),
    );
    const context = contextOf('en');
    const plain = (year: number) => (year > 0 ? `${year}` : `${1 - year} BC`);
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 9000 }), (year, length) => {
        const last = year + length;
        const span = {
          first: isoDay(year),
          last: addDays(isoDay(last + 1), -1),
          open: false,
        };
        const shared = last <= 0 ? `${1 - year}–${plain(last)}` : `${plain(year)} – ${last}`;
        expect(spanInYears(span, context)).toBe(year > 0 ? `${year}–${last}` : shared);
      }),
    );
  });
});

describe('a year in a phrase', () => {
  it.each([
    ['en', 'fromYear', '44 BC', 'from 44 BC'],
    ['ru', 'fromYear', '44 до н. э.', 'с 44 года до н. э.'],
    ['ru', 'fromYear', '1999', 'с 1999 года'],
    ['ru', 'openEra', '44 до н. э.', 'с 44 года до н. э., конец охвата: {date}'],
    ['de', 'untilYear', '44 v. Chr.', 'bis 44 v. Chr.'],
    ['en', 'fromYear', 'c. 1964', 'from c. 1964'],
  ] as const)('in %s fills %s with %s', (lang, word, year, printed) => {
    expect(fillYear(languagePack(lang).fixedWords[word], year)).toBe(printed);
  });
});
