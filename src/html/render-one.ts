import type { ElementContent } from 'hast';
import type { Nodes, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';

/**
 * Print one node of the Markdown tree by its handler.
 *
 * @param state State of the transform.
 * @param node What is printed.
 * @param parent What holds it; undefined where it is printed away from its place.
 * @returns What it becomes, which may be nothing, or several nodes.
 */
export function renderOne(state: State, node: Nodes, parent?: Parents): ElementContent[] {
  return [state.one(node, parent) ?? []].flat() as ElementContent[];
}

/**
 * Print the blocks in a node, each on a line of its own.
 *
 * @param state State of the transform.
 * @param node What holds them.
 * @returns What they become.
 */
export function renderBlocks(state: State, node: Parents): ElementContent[] {
  return state.wrap(state.all(node), true) as ElementContent[];
}
