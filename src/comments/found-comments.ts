import type { FoundComments } from './comment.ts';

/**
 * Put together what was found in several places.
 *
 * @param found What was found in each of them.
 * @returns All of it, in the same order.
 */
export function joinFound(found: readonly FoundComments[]): FoundComments {
  return {
    comments: found.flatMap(({ comments }) => comments),
    open: found.flatMap(({ open }) => open),
  };
}

/**
 * Move what was found in one text, such as a part of another, to where it stands in the other.
 *
 * @param found What was found, with offsets in the one.
 * @param move Gives an offset in the other; it is told which ones end a stretch.
 * @returns The same with offsets in the other.
 */
export function moved(
  { comments, open }: FoundComments,
  move: (offset: number, isEnd: boolean) => number,
): FoundComments {
  return {
    comments: comments.map((comment) =>
      comment.map(({ start, end }) => ({ start: move(start, false), end: move(end, true) })),
    ),
    open: open.map((mark) => ({ ...mark, offset: move(mark.offset, false) })),
  };
}
