import type { TagContext } from './tag-pass.ts';
import { type TagElement, visitTags } from './tag-tree.ts';
import { unionBox } from './union-box.ts';

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
    const box = unionBox(element, context);
    if (box) element.attributes.box = box;
  });
}
