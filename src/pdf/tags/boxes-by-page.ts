import { unite } from '../content/matrix.ts';
import type { Rectangle } from '../cos/cos-entries.ts';
import type { TagContext } from './tag-pass.ts';
import type { TagElement } from './tag-tree.ts';

/**
 * Find the boxes around all that an element paints, one for each page that it stands on.
 *
 * @param element Element to look at, with what stands in it.
 * @param context Tells what is painted where.
 * @returns The boxes, in pt, by the number of the page object, in the order in which the element comes
 *   to its pages; undefined for a page on which nothing of it has a box.
 */
export function boxesByPage(
  element: TagElement,
  context: TagContext,
): Map<number, Rectangle | undefined> {
  const boxes = new Map<number, Rectangle | undefined>();

  function add(parent: TagElement): void {
    for (const kid of parent.kids) {
      if (kid.kind === 'element') add(kid);
      if (kid.kind !== 'content') continue;
      const box = boxes.get(kid.page.number);
      const painted = context.paintedBy(kid)?.box;
      boxes.set(kid.page.number, painted ? unite(box, painted) : box);
    }
  }

  add(element);
  return boxes;
}
