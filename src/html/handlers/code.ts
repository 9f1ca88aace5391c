import type { Element } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/** Most lines of a block of code that is kept on one page: a larger hole would be seen. */
const SHORT = 12;

/**
 * Print a block of code. A long one says so: a page may end within it, but not within one that is read at a glance.
 *
 * @param state State of the transform.
 * @param node Block of code.
 * @returns The block.
 */
export function codeHandler(state: State, node: Code): Element {
  const block = defaultHandlers.code(state, node);
  const isLong = node.value.split('\n', SHORT + 1).length > SHORT;
  return isLong ? { ...block, properties: { ...block.properties, className: ['long'] } } : block;
}
