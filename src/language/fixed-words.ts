import type { Language } from '../model/language.ts';
import { ar } from './fixed-words/ar.ts';
import { de } from './fixed-words/de.ts';
import { en } from './fixed-words/en.ts';
import { es } from './fixed-words/es.ts';
import { fr } from './fixed-words/fr.ts';
import { he } from './fixed-words/he.ts';
import { it } from './fixed-words/it.ts';
import { pt } from './fixed-words/pt.ts';
import { ru } from './fixed-words/ru.ts';
import { languageOf } from './languages.ts';

/** The fixed words of the page in one language. */
export type FixedWords = Record<WordName, string>;

/** The fixed words that templates and notes may use. */
export type WordName =
  | 'references'
  | 'notes'
  | 'contents'
  | 'published'
  | 'version'
  | 'informationTo'
  | 'positionAsOf'
  | 'sourceBase'
  | 'status'
  | 'updates'
  | 'documentHistory'
  | 'handling'
  | 'authors'
  | 'date'
  | 'change'
  | 'page'
  | 'of'
  | 'citedPage'
  | 'bottomLine'
  | 'keyPoints'
  | 'sourcing'
  | 'eraSummary'
  | 'chronology'
  | 'note'
  | 'gap'
  | 'judgement'
  | 'confidenceLow'
  | 'confidenceModerate'
  | 'confidenceHigh'
  | 'planned'
  | 'noSource'
  | 'taskDone'
  | 'taskOpen'
  | 'facts'
  | 'eventsOnRecord'
  | 'erasInBrief'
  | 'erasAtAGlance'
  | 'erasTableRows'
  | 'erasTableColumns'
  | 'era'
  | 'leaders'
  | 'namedInRecord'
  | 'inBrief'
  | 'money'
  | 'trend'
  | 'rising'
  | 'steady'
  | 'falling'
  | 'interrupted'
  | 'contested'
  | 'datedEvents'
  | 'events'
  | 'openQuestions'
  | 'openFlag'
  | 'none'
  | 'noneOnRecord'
  | 'noneSourced'
  | 'noDatedEvents'
  | 'noAddressChecked'
  | 'onPage'
  | 'openEra'
  | 'fromYear'
  | 'untilYear'
  | 'throughout'
  | 'atLeast'
  | 'atMost'
  | 'about'
  | 'announced'
  | 'approved'
  | 'sought'
  | 'signed'
  | 'paid'
  | 'cancelled'
  | 'draft'
  | 'final'
  | 'superseded'
  | 'withdrawn';

const byLanguage: Readonly<Record<Language, FixedWords>> = { en, ar, de, es, fr, he, it, pt, ru };

/** Scripts that are written from right to left, by ISO 15924 code. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * Give the fixed words of a language.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The words of its language, English where we have none.
 */
export function fixedWords(lang: string): FixedWords {
  return byLanguage[languageOf(lang)];
}

/**
 * Tell which way a language is written.
 *
 * @param lang BCP 47 tag.
 * @returns `rtl` for the scripts written from right to left, else `ltr`.
 */
export function direction(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}
