import type { Node } from 'unist';

/**
 * Give a node as it is written.
 *
 * @param node Node with its place.
 * @param text Source it was parsed from.
 * @returns Its stretch of the source.
 */
export function sourceOf({ position }: Node, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
