import type { PhrasingContent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Point, Position } from 'unist';

/**
 * Tell where a token stands, in the form of nodes.
 *
 * @param token Token.
 * @returns Its place.
 */
export function positionOf({ start, end }: Pick<Token, 'start' | 'end'>): Position {
  return { start: pointOf(start), end: pointOf(end) };
}

function pointOf({ line, column, offset }: Point): Point {
  return { line, column, offset };
}

/**
 * Take the inlines that were gathered since `buffer()` was called.
 *
 * @param context Context of the compiler; it goes on with what it made before.
 * @returns The inlines, and their text.
 */
export function takeBuffered(context: CompileContext): {
  text: string;
  inlines: PhrasingContent[];
} {
  const fragment = context.stack.at(-1);
  const children = fragment && 'children' in fragment ? fragment.children : [];
  return { text: context.resume(), inlines: children as PhrasingContent[] };
}
