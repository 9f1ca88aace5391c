import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { Subscript, Superscript } from '../../markdown/nodes.ts';

/**
 * Print raised or lowered text.
 *
 * @param tagName Element it prints as.
 * @returns The handler.
 */
export function scriptHandler(tagName: 'sup' | 'sub') {
  return (state: State, node: Superscript | Subscript): Element => {
    const element = h(tagName, { className: ['script'] }, state.all(node) as ElementContent[]);
    state.patch(node, element);
    return element;
  };
}
