import type { Element } from 'hast';
import { h } from 'hastscript';
import { toMillimetres } from '../../figures/to-points.ts';
import { addClass } from '../../html/elements/classes.ts';
import { columnWidths } from './column-widths.ts';
import { gridColumns } from './grid-columns.ts';
import { isShortTable } from './is-short-table.ts';
import type { TableNeed } from './measure-table.ts';
import type { ColumnNeed, TableLayout } from './table-layout.ts';
import { captionOf, isGrouped } from './table-rows.ts';

/**
 * A table that would fill less of its place takes no more than it needs: stretched, its columns stand
 * too far apart to be read along the row. It takes a quarter at least.
 */
const NEARLY_ALL = 0.85;
const LEAST = 0.25;

/** Then each column has so much more than its longest cell, in em. */
const EASE = 0.7;

/**
 * Give a table, or a part of one, the classes of its layout, and its columns their widths.
 *
 * @param table Table or part; changed in place.
 * @param layout How the table is set.
 * @param shown Columns of the whole table, from 0, that it shows.
 * @param need What the whole table asks for.
 */
export function setTable(
  table: Element,
  layout: TableLayout,
  shown: readonly number[],
  { columns, rows }: TableNeed,
): void {
  const { place, size } = layout;
  const letter = toMillimetres(size.letters);
  const { room, widths } = isGrouped(table)
    ? onGrid(columns, shown.length, layout)
    : onItsOwn(
        shown.flatMap((index) => columns[index] ?? []),
        layout,
      );
  const cells = rows.map((row) => shown.map((index) => row[index] ?? 0));
  addClass(table, 'table-fitted');
  if (place === 'page') addClass(table, 'table-wide');
  if (size.className) addClass(table, size.className);
  if (isShortTable(cells, widths, size)) addClass(table, 'table-short');
  if (room < layout.room) narrow(table, room / layout.room);
  // Half the space between two columns belongs to each; at the edges there is none.
  const shares = widths.map((width, index) => {
    const sides = Number(index > 0) + Number(index < widths.length - 1);
    return (width * letter + (sides * size.gap) / 2) / room;
  });
  addColumns(table, shares);
}

/** Width of a table in mm, and those of its columns in em. */
interface Widths {
  room: number;
  widths: number[];
}

function onItsOwn(columns: readonly ColumnNeed[], layout: TableLayout): Widths {
  const room = layout.parts.length > 1 ? layout.room : roomTaken(columns, layout);
  return { room, widths: columnWidths(columns, { room, size: layout.size }) };
}

/** All parts have the same columns; the last one of a short part has the rest of its width. */
function onGrid(columns: readonly ColumnNeed[], count: number, layout: TableLayout): Widths {
  const { room, size, parts } = layout;
  const grid = columnWidths(gridColumns(columns, parts), layout);
  const rest = grid.slice(count).map((width) => width + size.gap / toMillimetres(size.letters));
  const widths = grid.slice(0, count);
  const last = rest.reduce((sum, width) => sum + width, widths.pop() ?? 0);
  return { room, widths: [...widths, last] };
}

/** Width in mm: all of the place, unless every cell fits into one line in much less. */
function roomTaken(columns: readonly ColumnNeed[], { room, size }: TableLayout): number {
  const gaps = size.gap * Math.max(0, columns.length - 1);
  const content = columns.reduce((sum, { longest }) => sum + longest + EASE, 0);
  const natural = content * toMillimetres(size.letters) + gaps;
  return natural < room * NEARLY_ALL ? Math.max(natural, room * LEAST) : room;
}

/** The caption still has the whole place: under a narrow one it would be a stack of words. */
function narrow(table: Element, share: number): void {
  table.properties.style = `width: ${percent(share)}%`;
  const caption = captionOf(table);
  if (caption) caption.properties.style = `margin-inline-end: -${percent(1 / share - 1)}%`;
}

/** Shares of the width, so that they hold in a template with other widths, too. */
function addColumns(table: Element, shares: readonly number[]): void {
  const cols = shares.map((share) => h('col', { style: `width: ${percent(share)}%` }));
  const caption = captionOf(table);
  const after = caption ? table.children.indexOf(caption) + 1 : 0;
  table.children.splice(after, 0, h('colgroup', cols));
}

/** In hundredths, never more than the share: columns that together are wider overflow the page. */
function percent(share: number): string {
  return (Math.floor(share * 10_000 + 1e-6) / 100).toFixed(2);
}
