import type { DocumentInfo } from '../../model/printed.ts';
import { sha256 } from '../../values/sha256.ts';
import { type TagElement, visitTags } from './tag-tree.ts';

/** Hexadecimal figures that tell documents apart. */
const FIGURES = 8;

/**
 * Name the elements of a document otherwise than those of any other: where two are bound into one, notes and header
 * cells keep names of their own, and cells find their headers (ISO 32000-1, 14.7.2 and 14.8.5.7; ISO 14289-1, 7.9).
 *
 * @param tree Root of the tag tree; changed in place.
 * @param info What the document says of itself.
 */
export function partIds(
  tree: TagElement,
  { title, identifier, lang, date }: Pick<DocumentInfo, 'title' | 'identifier' | 'lang' | 'date'>,
): void {
  const document = sha256(JSON.stringify([title, identifier, lang, date])).slice(0, FIGURES);
  const ofDocument = (id: string): string => `${document}-${id}`;
  visitTags(tree, (element) => {
    const { id, attributes } = element;
    if (id !== undefined) element.id = ofDocument(id);
    if (attributes.headers) attributes.headers = attributes.headers.map(ofDocument);
  });
}
