import type { Root } from 'hast';
import { editProse } from './edit-prose.ts';
import { createKeptSpaceFinder } from './find-kept-spaces.ts';

/**
 * Keep together what reads badly across two lines: "US$4 billion", "27 December", "p. 3", the
 * initials of a name. The spaces in them become no-break spaces; code stays.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document; an element's `lang` wins inside it.
 */
export function keepPhrases(tree: Root, lang: string): void {
  editProse(tree, lang, createKeptSpaceFinder);
}
