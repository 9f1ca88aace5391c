import type { Place, Point } from '../model/message.ts';
import { createPointFinder } from './create-point-finder.ts';

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
  const points = createPointFinder(text);
  const pointAt = (offset: number): Point => {
    const { line, column } = points.pointAt(offset);
    return { line: line - 1 + beginning.line, column, offset: offset + beginning.offset };
  };
  return (start, end) => ({
    start: pointAt(start),
    ...(end !== undefined && { end: pointAt(end) }),
  });
}
