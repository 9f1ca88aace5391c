import type { CslItem } from '../../model/reference.ts';
import { foreignLanguage } from '../print/foreign-language.ts';
import { setQuotes } from '../print/nest-quotes.ts';
import { withTexts } from '../record/with-texts.ts';

/** Fields that styles set in quotation marks. */
const titles = ['title', 'title-short', 'container-title', 'collection-title'] as const;

/**
 * Write the quotations in the titles of a record with straight quotes. The engine sets these, and those
 * of its locale, by their level, so that the two take turns; it leaves all others as they are. A title
 * in another language keeps its own marks.
 *
 * @param item Record of a source.
 * @param lang BCP 47 tag of the document.
 * @returns A record of its own where a title changes.
 */
export function straightenQuotes(item: CslItem, lang: string): CslItem {
  if (foreignLanguage(item.language, lang) !== undefined) return item;
  return withTexts(item, titles, (text) => setQuotes([text], levels)[0]);
}

const levels: Parameters<typeof setQuotes>[1] = [
  ['"', '"'],
  ["'", "'"],
];
