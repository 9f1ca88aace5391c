import type { Point } from '../model/message.ts';
import { countUpTo } from '../values/count-up-to.ts';

/** Finds points in one text. */
export interface PointFinder {
  /** Offset of a line and column, both from 1. */
  offsetOf(point: Point): number;
  pointAt(offset: number): Required<Point>;
  /** The line in which an offset lies, without its end. */
  lineAt(offset: number): { start: number; end: number };
}

/**
 * Make a finder of points.
 *
 * @param text Text with LF line ends.
 * @returns The finder.
 */
export function createPointFinder(text: string): PointFinder {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const indexOf = (offset: number) => Math.max(0, countUpTo(starts, offset) - 1);
  return {
    offsetOf: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
    pointAt(offset) {
      const line = indexOf(offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
    },
    lineAt(offset) {
      const line = indexOf(offset);
      return { start: starts[line] ?? 0, end: (starts[line + 1] ?? text.length + 1) - 1 };
    },
  };
}
