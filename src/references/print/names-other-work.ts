import type { CslItem } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';

/**
 * Tell whether more than the date is recorded of how a work first came out.
 *
 * @param item Record of the edition.
 * @returns Whether a sentence of its own says so.
 */
export function namesOriginal(item: CslItem): boolean {
  const { 'original-publisher': publisher, 'original-publisher-place': place } = item;
  return hasOtherTitle(item) || [publisher, place].some((text) => cleanText(text) !== '');
}

/**
 * Tell whether a work first came out under another title.
 *
 * @param item Record of the edition.
 * @returns Whether one is recorded that differs by more than letter case.
 */
export function hasOtherTitle({ title, 'original-title': original }: CslItem): boolean {
  const [first, now] = [original, title].map((text) => cleanText(text).toLowerCase());
  return first !== '' && first !== now;
}

/**
 * Tell whether the title or the kind of the work that a review is about is recorded.
 *
 * @param item Record of the review.
 * @returns Whether a sentence of its own says so.
 */
export function namesReviewed(item: CslItem): boolean {
  return [item['reviewed-title'], item['reviewed-genre']].some((text) => cleanText(text) !== '');
}
