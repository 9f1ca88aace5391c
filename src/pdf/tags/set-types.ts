import { type TagElement, visitTags } from './tag-tree.ts';

/**
 * Give every keyed element the structure type, the alternative and the expansion that its HTML
 * element has: the browser knows about half of the types.
 *
 * @param tree Root of the tag tree, bound to its channel; changed in place.
 */
export function setTypes(tree: TagElement): void {
  visitTags(tree, (element) => {
    const { entry, attributes } = element;
    if (!entry) return;
    element.type = entry.type;
    if (entry.alt !== undefined) element.alt = entry.alt;
    if (entry.expansion !== undefined) element.expansion = entry.expansion;
    if (entry.scope !== undefined) attributes.scope = entry.scope;
    if (entry.numbering !== undefined) attributes.numbering = entry.numbering;
  });
}
