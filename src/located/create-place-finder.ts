import type { Place, Point } from '../model/message.ts';

/** Gives the place between two offsets of one text; the end is left out when it is not known. */
export type PlaceFinder = (start: number, end?: number) => Place;

/**
 * Prepare to turn offsets of a text into lines and columns.
 *
 * @param text Text with LF line ends.
 * @param beginning Line (from 1) and offset in the file at which the text begins, where it begins a
 *   line; by default it is the whole file.
 * @returns A function from offsets in the text (UTF-16 units, from 0) to a place in the file.
 */
export function createPlaceFinder(
  text: string,
  beginning: { line: number; offset: number } = { line: 1, offset: 0 },
): PlaceFinder {
  const lineStarts = findLineStarts(text);
  const pointAt = (offset: number): Point => {
    const line = lineAt(lineStarts, offset);
    return {
      line: line + beginning.line,
      column: offset - (lineStarts[line] ?? 0) + 1,
      offset: offset + beginning.offset,
    };
  };
  return (start, end) => ({
    start: pointAt(start),
    ...(end !== undefined && { end: pointAt(end) }),
  });
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
