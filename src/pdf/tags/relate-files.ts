import type { CosRef } from '../cos/cos.ts';
import { type TagElement, visitTags } from './tag-tree.ts';

/**
 * Relate figures to the files that hold their data (ISO 19005-3, annex E.2): a reader who stands at
 * the figure is led to them.
 *
 * @param tree Root of the tag tree; changed in place.
 * @param files Attached files by the path of what they hold.
 */
export function relateFiles(tree: TagElement, files: ReadonlyMap<string, CosRef>): void {
  if (files.size === 0) return;
  visitTags(tree, (element) => {
    const file = files.get(element.entry?.dataFile ?? '');
    if (file) element.files = [file];
  });
}
