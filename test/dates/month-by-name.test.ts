import { describe, expect, it } from 'vitest';
import { monthByName } from '../../src/dates/month-by-name.ts';
import { languages } from '../../src/language/languages.ts';

describe('monthByName', () => {
  it.each(languages)('knows the long names of all months in %s, as the system has them', (lang) => {
    const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    const numbers = Array.from({ length: 12 }, (_, month) =>
      monthByName(format.format(Date.UTC(2000, month, 1)).toLowerCase()),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each([
    ['sept', 9],
    ['avr', 4],
    ['февраля', 2],
    ['במרץ', 3],
    ['mär', 3],
  ])('knows %s, cut or bent', (name, month) => {
    expect(monthByName(name)).toBe(month);
  });

  it.each(['', 'marvel', 'constructor', '__proto__', 'spring'])('finds no month in %j', (word) => {
    expect(monthByName(word)).toBe(undefined);
  });
});
