import { readMeantDate } from './read-meant-date.ts';

/**
 * Read a text that is a date in another spelling than that of EDTF, and nothing else.
 *
 * @param text Text such as "20 November 2026" or "04/12/1991".
 * @param lang BCP 47 tag of the document: its words in dates are known beside the English ones.
 * @returns The date in EDTF; two of them where nobody can tell which is meant; undefined where it is no date,
 *   or as well one with a wrong month, such as `2011-13`.
 */
export function readWholeDate(text: string, lang: string): string[] | undefined {
  const meant = readMeantDate(text, lang);
  if (!meant || text.slice(0, meant.length) !== text) return undefined;
  if (meant.readings) return meant.readings;
  return /^\d{4}[?~%]?-\d\d$/.test(text) ? undefined : [meant.date];
}
