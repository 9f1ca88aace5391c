import type { Language } from '../model/language.ts';

/** The languages that the fixed words of the page exist in. */
export const languages: readonly Language[] = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'it',
  'pt',
  'ru',
];

/**
 * Find the language of a tag among those that fixed words exist in.
 *
 * @param lang BCP 47 tag, or a text that should be one; its region and script do not count.
 * @returns The language, such as `pt` of `pt-BR`; undefined where we have no words of it.
 */
export function findLanguage(lang: string): Language | undefined {
  const primary = primaryOf(lang);
  return languages.find((language) => language === primary);
}

/**
 * Choose the language whose fixed words a document prints.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Its language, English where we have no words of it.
 */
export function languageOf(lang: string): Language {
  return findLanguage(lang) ?? 'en';
}

/** Old subtags become the ones of today: `iw` is `he`. */
function primaryOf(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).language;
  } catch {
    // A tag that is not even well formed is told where it is read.
    return '';
  }
}
