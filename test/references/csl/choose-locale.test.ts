import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../src/references/csl/choose-locale.ts';

const bases = { en: 'en_US', es: 'es_ES', ar: 'ar' };

describe('chooseLocale', () => {
  it.each([
    ['en', undefined, ['en', 'en-US']],
    ['en', 'en-GB', ['en-GB', 'en', 'en-US']],
    ['en-GB', 'en-US', ['en-GB', 'en-US']],
    ['es-VE', undefined, ['es-VE', 'es-ES', 'en-US']],
    ['es', 'de-DE', ['es', 'es-ES', 'en-US']],
    ['ar', undefined, ['ar', 'en-US']],
    ['sr-Latn-RS', undefined, ['sr-RS', 'en-US']],
    ['constructor', undefined, ['en-US']],
    ['../../etc', undefined, ['en-US']],
  ])('for %s and a style that asks for %s', (lang, wanted, expected) => {
    expect(chooseLocale(lang, wanted, bases)).toEqual(expected);
  });
});
