import type { TagContext } from './tag-pass.ts';
import { type MarkedContent, type TagElement, visitTags } from './tag-tree.ts';

/**
 * Keep the head and foot of a table once. They print on every page of the table, and the browser
 * tags them there again: a screen reader would read them in the middle of a cell.
 *
 * @param tree Root of the tag tree, bound to its channel; changed in place.
 * @param context Takes what prints again.
 */
export function dropRepeatedCells(tree: TagElement, context: TagContext): void {
  visitTags(tree, (element) => {
    if (element.entry?.repeats) keepFirstPage(element, firstPage(element), context);
  });
}

function firstPage(element: TagElement): number | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? firstPage(kid) : kid.page.number;
    if (page !== undefined) return page;
  }
  return undefined;
}

function keepFirstPage(element: TagElement, page: number | undefined, context: TagContext): void {
  element.kids = element.kids.filter((kid) => {
    if (kid.kind === 'element') keepFirstPage(kid, page, context);
    if (kid.kind !== 'content' || kid.page.number === page) return true;
    context.makeArtifact(kid satisfies MarkedContent, 'Pagination');
    return false;
  });
}
