import type { CslItem } from '../../model/reference.ts';
import { safeUrl } from '../record/safe-url.ts';
import { usableTitle } from '../record/title.ts';
import { hostAndPath } from './display-url.ts';

/** So many words name a footnote well enough for a reader to find it. */
const NAMING_WORDS = 4;

/**
 * Name a free-text reference in running text, where a style prints no number: nobody knows which of
 * its words are the author and which the title.
 *
 * @param item Record of a footnote.
 * @returns Its first words, else host and path of its address; empty where it has neither.
 */
export function footnoteName(item: CslItem): string {
  const title = usableTitle(item);
  const url = safeUrl(item.URL ?? '');
  if (title === undefined) return url === undefined ? '' : hostAndPath(url);
  const words = title.split(/\s+/);
  if (words.length <= NAMING_WORDS + 1) return title.replace(/[.,;:]+$/, '');
  return `${words
    .slice(0, NAMING_WORDS)
    .join(' ')
    .replace(/[.,;:]+$/, '')}…`;
}
