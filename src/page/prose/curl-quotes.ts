import type { Root } from 'hast';
import { editProse } from './edit-prose.ts';
import { createQuoteFinder } from './find-straight-quotes.ts';
import { applyEdits } from './text-edit.ts';

/**
 * Write straight quotes in prose as the marks of its language. Code, primes and the author's own
 * marks stay.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document; an element's `lang` wins inside it.
 */
export function curlQuotes(tree: Root, lang: string): void {
  editProse(tree, lang, createQuoteFinder);
}

/**
 * Write the straight quotes of a plain text as the marks of its language, as `curlQuotes` does in
 * the document.
 *
 * @param text Plain text.
 * @param lang BCP 47 tag.
 * @returns The text with its quotation marks and apostrophes.
 */
export function curlText(text: string, lang: string): string {
  return applyEdits(text, createQuoteFinder(lang)(text));
}
