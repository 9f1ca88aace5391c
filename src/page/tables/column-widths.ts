import { toMillimetres } from '../../figures/to-points.ts';
import { shareWidth } from './share-width.ts';
import type { ColumnNeed, TableLayout } from './table-layout.ts';

/**
 * Tell how wide the columns of a table, or of a part of one, are.
 *
 * @param columns What each column asks for, in em.
 * @param layout Room of the table in mm, and its letters.
 * @returns Width of each column in em, without the space between columns.
 */
export function columnWidths(
  columns: readonly ColumnNeed[],
  { room, size }: Pick<TableLayout, 'room' | 'size'>,
): number[] {
  const content = room - size.gap * Math.max(0, columns.length - 1);
  return shareWidth(columns, content / toMillimetres(size.letters));
}
