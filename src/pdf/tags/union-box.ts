import { unite } from '../content/matrix.ts';
import type { TagContext } from './tag-pass.ts';
import type { Box, TagElement } from './tag-tree.ts';

/**
 * Find the box around all that an element paints.
 *
 * @param element Element to look at, with what stands in it.
 * @param context Tells what is painted where.
 * @returns The box, in pt; undefined where it paints nothing, and where it stands on several pages
 *   (ISO 32000-1, table 344).
 */
export function unionBox(element: TagElement, context: TagContext): Box | undefined {
  let box: Box | undefined;
  const pages = new Set<number>();

  function add(parent: TagElement): void {
    for (const kid of parent.kids) {
      if (kid.kind === 'element') add(kid);
      if (kid.kind !== 'content') continue;
      pages.add(kid.page.number);
      const painted = context.paintedBy(kid);
      if (painted?.box) box = unite(box, painted.box);
    }
  }

  add(element);
  return pages.size === 1 ? box : undefined;
}
