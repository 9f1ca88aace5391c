import type { CslItem } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';

/** What tools and servers write where they found no title. */
const placeholders: ReadonlySet<string> = new Set([
  '404',
  '404 not found',
  'access denied',
  'archived copy',
  'attention required! | cloudflare',
  'copia archivada',
  'error',
  'forbidden',
  'just a moment...',
  'no title',
  'not found',
  'page not found',
  'redirecting...',
  'untitled',
  'архивированная копия',
  'без названия',
  'sin título',
  'نسخة مؤرشفة',
]);

/** What a publisher leaves where a page stood. */
const takeDownNotice =
  /^(?:removed\s*:|(?:this\s+)?(?:article|content|document|item|page|post|story|video)\s+(?:(?:was|is|has\s+been|have\s+been)\s+)?(?:removed|withdrawn|deleted|taken\s+down)\b)/;

/**
 * Tell whether the record holds what was left in place of a work that was taken down.
 *
 * @param item Record of the source.
 * @returns Whether its title is such a notice, or `custom` has one.
 */
export function hasNotice({ title, custom }: CslItem): boolean {
  return cleanText(custom?.notice) !== '' || takeDownNotice.test(cleanText(title).toLowerCase());
}

/**
 * Tell whether a title says nothing about the work, such as "Archived copy" or "Removed: …".
 *
 * @param title Title as recorded.
 * @returns Whether it only holds the place of a title.
 */
export function isPlaceholderTitle(title: string): boolean {
  const text = cleanText(title).toLowerCase();
  return takeDownNotice.test(text) || placeholders.has(text);
}

/**
 * Give the title that may be printed.
 *
 * @param item Record of the source.
 * @returns Its title on one line; undefined when there is none or only a placeholder.
 */
export function usableTitle(item: CslItem): string | undefined {
  const title = cleanText(item.title);
  return title === '' || isPlaceholderTitle(title) ? undefined : title;
}
