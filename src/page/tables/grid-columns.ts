import type { ColumnNeed } from './table-layout.ts';

/**
 * Put the parts of a table on one grid: each column asks for what the column at its place asks for in
 * any part.
 *
 * @param columns What each column of the whole table asks for.
 * @param parts Columns of each part, from 0.
 * @returns What the columns of the longest part ask for; shorter ones have the first of them.
 */
export function gridColumns(
  columns: readonly ColumnNeed[],
  parts: readonly (readonly number[])[],
): ColumnNeed[] {
  const length = parts.reduce((most, part) => Math.max(most, part.length), 0);
  return Array.from({ length }, (_, place) => {
    const needs = parts.flatMap((part) => columns[part[place] ?? -1] ?? []);
    const most = (key: keyof ColumnNeed) =>
      needs.reduce((sum, need) => Math.max(sum, need[key]), 0);
    return { least: most('least'), typical: most('typical'), longest: most('longest') };
  });
}
