import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Place } from '../model/message.ts';

/**
 * Tell where a directive opens. A container may go on for pages: its first line is enough to point
 * at.
 *
 * @param node Directive.
 * @returns Its first line; undefined when the node was made by a plugin.
 */
export function openingOf(node: ContainerDirective | LeafDirective): Place | undefined {
  return node.data?.position?.opening ?? node.position;
}
