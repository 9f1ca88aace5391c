import { boxesByPage } from './boxes-by-page.ts';
import type { TagContext } from './tag-pass.ts';
import { type TagElement, visitTags } from './tag-tree.ts';

/**
 * Let every table say where it stands on its page. Must run while rules and backgrounds are still
 * in the tree: they are its edges.
 *
 * @param tree Root of the tag tree; changed in place.
 * @param context Tells what is painted where.
 */
export function measureTables(tree: TagElement, context: TagContext): void {
  visitTags(tree, (element) => {
    if (element.type !== 'Table') return;
    // One that stands on several pages has no box of its own (ISO 32000-1, table 344).
    const [box, ...others] = boxesByPage(element, context).values();
    if (box && others.length === 0) element.attributes.box = box;
  });
}
