import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from '../../values/visit.ts';

/**
 * Put what each raised mark holds into a `span.raised`, which the style sheet lifts, so that the
 * mark itself stays on the line. The browser takes the upper edge of an element for its place:
 * lifted, a mark in the first line of a page would count for the page before.
 *
 * @param tree Document; changed in place.
 */
export function raiseMarks(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'sup') return undefined;
    node.children = [h('span', { className: ['raised'] }, node.children)];
    return SKIP;
  });
}
