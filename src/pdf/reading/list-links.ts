import { type CosDict, CosRef } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { listPages } from '../cos/list-pages.ts';

/** The area of a link on a page. */
export interface LinkArea {
  ref: CosRef;
  /** The annotation (ISO 32000-1, 12.5.6.5). */
  link: CosDict;
  /** The page it is on. */
  page: CosDict;
}

/**
 * List the areas of all links, page by page.
 *
 * @param pdf Document to look at.
 * @returns The areas in the order of the pages' annotations.
 */
export function listLinks(pdf: CosDocument): LinkArea[] {
  return listPages(pdf).flatMap((pageRef) => {
    const page = pdf.dict(pageRef) ?? new Map();
    return (pdf.array(page.get('Annots')) ?? []).flatMap((ref) => {
      const link = pdf.dict(ref);
      return ref instanceof CosRef && link?.get('Subtype') === '/Link' ? [{ ref, link, page }] : [];
    });
  });
}
