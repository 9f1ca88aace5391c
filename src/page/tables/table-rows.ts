import type { Element } from 'hast';
import { elementsOf } from '../../html/elements/find-elements.ts';

/** A row of a table. */
export interface TableRow {
  row: Element;
  /** Whether it stands in the head of the table. */
  isHead: boolean;
}

/**
 * List the rows of a table, without those of tables in its cells.
 *
 * @param table Table.
 * @returns Rows in their order.
 */
export function rowsOf(table: Element): TableRow[] {
  return elementsOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [{ row: child, isHead: false }];
    if (!GROUPS.test(child.tagName)) return [];
    const isHead = child.tagName === 'thead';
    return elementsOf(child)
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => ({ row, isHead }));
  });
}

const GROUPS = /^(thead|tbody|tfoot)$/;

/**
 * List the cells of a row.
 *
 * @param row Row of a table.
 * @returns Cells in their order.
 */
export function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/**
 * Tell whether a row is the head of the rows below it: one cell over all columns.
 *
 * @param row Row of a table.
 * @returns Whether it is.
 */
export function isGroupHead(row: Element): boolean {
  const [head, ...others] = cellsOf(row);
  return head?.properties.scope === 'rowgroup' && others.length === 0;
}

/**
 * Tell whether the rows of a table stand in groups under heads of their own: then its first column is
 * one like the others.
 *
 * @param table Table.
 * @returns Whether they do.
 */
export function isGrouped(table: Element): boolean {
  return rowsOf(table).some(({ row }) => isGroupHead(row));
}

/**
 * Give the caption of a table.
 *
 * @param table Table.
 * @returns Its caption; undefined where it has none.
 */
export function captionOf(table: Element): Element | undefined {
  return elementsOf(table).find(({ tagName }) => tagName === 'caption');
}
