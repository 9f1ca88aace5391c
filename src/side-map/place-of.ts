import type { PlacedBlock, SideMap } from '../model/side-map.ts';

/**
 * Find where a line of a source is printed.
 *
 * @param map Side map of the PDF.
 * @param file Path of the file from the project root, with forward slashes.
 * @param line Line, from 1.
 * @returns The innermost block that holds the line, on the first of its pages; else the next one after
 *   the line, else the last before it; undefined for a file of which nothing is printed.
 */
export function placeOf(map: SideMap, file: string, line: number): PlacedBlock | undefined {
  let best: PlacedBlock | undefined;
  let least = Infinity;
  for (const block of map.blocks) {
    if (block.file !== file) continue;
    const found = rankOf(block, line);
    // Of equals the first stands for the others, which repeat it or go on with it.
    if (found >= least) continue;
    best = block;
    least = found;
  }
  return best;
}

/** More than any file has lines. */
const FAR = 2 ** 40;

/** Blocks that hold the line by their length, then those after it, then those before it, by distance. */
function rankOf({ line: first, endLine: last }: PlacedBlock, line: number): number {
  if (first > line) return FAR + (first - line);
  return last < line ? 2 * FAR + (line - last) : last - first;
}
