/** Lines end in space where the next word is too long: so much of them is text. */
const FILL = 0.85;

/**
 * Estimate how many lines a row of a table takes: those of its highest cell.
 *
 * @param row Width of each cell in one line, in em.
 * @param widths Width of each column, in em.
 * @returns Lines of the row, at least one.
 */
export function countLines(row: readonly number[], widths: readonly number[]): number {
  return row.reduce((most, cell, index) => {
    const width = widths[index] ?? cell;
    return Math.max(most, cell <= width ? 1 : Math.ceil(cell / (width * FILL)));
  }, 1);
}
