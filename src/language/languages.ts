import type { Language } from '../model/language.ts';
import type { LanguagePack } from './language-pack.ts';
import { ar } from './packs/ar.ts';
import { de } from './packs/de.ts';
import { en } from './packs/en.ts';
import { es } from './packs/es.ts';
import { fr } from './packs/fr.ts';
import { he } from './packs/he.ts';
import { it } from './packs/it.ts';
import { pt } from './packs/pt.ts';
import { ru } from './packs/ru.ts';

/** What is known of each language; English is what every other one falls back to. */
export const languagePacks: Readonly<Record<Language, LanguagePack>> = {
  en,
  ar,
  de,
  es,
  fr,
  he,
  it,
  pt,
  ru,
};

/** The languages that the tool speaks. */
export const languages = Object.keys(languagePacks) as readonly Language[];

/**
 * Give what is known of the language of a document.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The pack of its language, the English one where we have none.
 */
export function languagePack(lang: string): LanguagePack {
  return languagePacks[languageOf(lang)];
}

/**
 * Find what is known of a language.
 *
 * @param lang BCP 47 tag.
 * @returns The pack of the language; undefined where we have none.
 */
export function findLanguagePack(lang: string): LanguagePack | undefined {
  const language = findLanguage(lang);
  return language && languagePacks[language];
}

/**
 * Find the language of a tag among those that the tool speaks.
 *
 * @param lang BCP 47 tag, or a text that should be one; its region and script do not count.
 * @returns The language, such as `pt` of `pt-BR`; undefined where we have no words of it.
 */
export function findLanguage(lang: string): Language | undefined {
  // A bare subtag is the rule, and asked for many times: to read it as a tag takes far longer.
  const bare = languages.find((language) => language === lang);
  if (bare) return bare;
  const primary = primaryLanguage(lang);
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

/**
 * Take the language out of a tag. Old subtags become the ones of today: `iw` is `he`.
 *
 * @param lang BCP 47 tag, or a text that should be one.
 * @returns The primary subtag in lower case, such as `es` of `es-VE`; empty where the text is no tag.
 */
export function primaryLanguage(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).language;
  } catch {
    // A tag that is not even well formed is told where it is read.
    return '';
  }
}
