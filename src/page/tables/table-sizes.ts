import type { Sizes } from '../../model/measure.ts';
import type { TableSize, TableSizes } from './table-layout.ts';

/**
 * Tell in what sizes the tables of a template may be set.
 *
 * @param sizes Sizes of the template.
 * @returns Those of tables, the usual one first: letters never get smaller than the last; and that of
 *   the data of charts.
 */
export function tableSizes(sizes: Sizes): { tables: TableSizes; data: TableSizes } {
  const sizeOf = (name: 'table' | 'table_small' | 'table_smaller' | 'data'): TableSize => {
    const letters = sizes[`${name}_letters`];
    const line = letters + sizes.table_leading;
    return { letters, gap: sizes[`${name}_gap`], line, row: 2 * sizes.unit + sizes.row_rule };
  };
  const small = { className: 'table-small', ...sizeOf('table_small') };
  const smaller = { className: 'table-smaller', ...sizeOf('table_smaller') };
  return { tables: [sizeOf('table'), small, smaller], data: [sizeOf('data')] };
}
