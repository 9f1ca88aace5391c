import { toMillimetres } from '../../figures/to-points.ts';
import { countLines } from './count-lines.ts';
import type { TableSize } from './table-layout.ts';

/** A table that is not higher, in mm, leaves no page half empty when it moves to the next. */
const MOST_HEIGHT = 60;

/** Space over and under the text of a row, with its rule, and between lines, in pt. */
const ROW_SPACE = 7.5;
const LEADING = 2;

/**
 * Estimate whether a table is so short that it should stay on one page.
 *
 * @param rows Width of each cell in one line, by row, in em.
 * @param widths Width of each column in em.
 * @param size Letters of the table.
 * @returns Whether it takes a quarter of an upright page, or a third of a turned one, or less.
 */
export function isShortTable(
  rows: readonly (readonly number[])[],
  widths: readonly number[],
  { letters }: TableSize,
): boolean {
  let height = 0;
  for (const row of rows) {
    height += toMillimetres(ROW_SPACE + (letters + LEADING) * countLines(row, widths));
    if (height > MOST_HEIGHT) return false;
  }
  return true;
}
