import { readNumericDate } from './read-numeric-date.ts';
import { suggestEventDate } from './suggest-event-date.ts';

/** A date that is not spelt as EDTF spells it, and is read all the same. */
export interface MeantDate {
  /** As spelt by the author, without the marks behind it. */
  written: string;
  /** What it is read as, in EDTF. */
  date: string;
  /** What it may mean, where that are two dates: it prints as written then. */
  readings?: string[];
  /** Characters (UTF-16 units) of the text that it takes up, with the marks behind it. */
  length: number;
}

/**
 * Read a date in another spelling at the start of a text, where no one can take it for anything else.
 *
 * @param text Text such as "12 April 1990 The treaty was signed."
 * @param lang BCP 47 tag of the document: its words in dates are known beside the English ones.
 * @returns The date; undefined where there is none, or where it may as well be part of a sentence, as in "about
 *   1500 soldiers", or have no end, as in "2005– Purchases".
 */
export function readMeantDate(text: string, lang: string): MeantDate | undefined {
  const [word = ''] = /\S+/.exec(text) ?? [];
  const start = text.indexOf(word);
  const written = word.replace(/[:,;.–—-]+$/, '');
  const length = start + word.length;
  const numeric = isOpenEnded(word) ? undefined : readNumericDate(written);
  if (numeric) return { written, length, ...numeric };
  const found = suggestEventDate(text, lang);
  if (!found || isOpenEnded(text.slice(0, found.length))) return undefined;
  const { isOpened, ...date } = found;
  return isOpened && /^\s*\p{Ll}/u.test(text.slice(date.length)) ? undefined : date;
}

/** A dash at a year may part it from the words, or leave it open. */
function isOpenEnded(written: string): boolean {
  return /\S[–—-]$/.test(written);
}
