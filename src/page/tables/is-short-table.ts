import { toMillimetres } from '../../figures/to-points.ts';
import { countLines } from './count-lines.ts';
import type { TableSize } from './table-layout.ts';

/** A table that is not higher, in mm, leaves no page half empty when it moves to the next. */
const MOST_HEIGHT = 60;

/**
 * Estimate whether a table is so short that it should stay on one page.
 *
 * @param rows Width of each cell in one line, by row, in em.
 * @param widths Width of each column in em.
 * @param size Lines and rows of the table.
 * @returns Whether it takes a quarter of an upright page, or a third of a turned one, or less.
 */
export function isShortTable(
  rows: readonly (readonly number[])[],
  widths: readonly number[],
  { line, row: space }: TableSize,
): boolean {
  let height = 0;
  for (const row of rows) {
    height += toMillimetres(space + line * countLines(row, widths));
    if (height > MOST_HEIGHT) return false;
  }
  return true;
}
