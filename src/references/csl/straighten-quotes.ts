import type { CslItem } from '../../model/reference.ts';
import { foreignLanguage } from '../print/foreign-language.ts';
import { setQuotes } from '../print/nest-quotes.ts';

/** Fields that styles set in quotation marks. */
const titles: ReadonlySet<string> = new Set([
  'title',
  'title-short',
  'container-title',
  'collection-title',
]);

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
  const changed = Object.entries(item).flatMap(([field, text]) => {
    if (typeof text !== 'string' || !titles.has(field)) return [];
    const [straight = text] = setQuotes([text], levels);
    return straight === text ? [] : [[field, straight] as const];
  });
  return changed.length === 0 ? item : { ...item, ...Object.fromEntries(changed) };
}

const levels: Parameters<typeof setQuotes>[1] = [
  ['"', '"'],
  ["'", "'"],
];
