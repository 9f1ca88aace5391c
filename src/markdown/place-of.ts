import type { Node } from 'unist';
import type { Place } from '../model/message.ts';

/**
 * Tell where a node stands.
 *
 * @param node Node of any tree.
 * @returns Its place, or undefined when the node was made by a plugin.
 */
export function placeOf(node: Node): Place | undefined {
  return node.position && { start: node.position.start, end: node.position.end };
}
