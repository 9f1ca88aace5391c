import type { Element } from 'hast';
import { h } from 'hastscript';
import type { TableLayout } from './choose-table-layout.ts';
import { isShortTable } from './is-short-table.ts';
import type { TableNeed } from './measure-table.ts';
import { shareWidth } from './share-width.ts';

/** Millimetres in a point. */
const MM = 25.4 / 72;

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
  { place, room, size }: TableLayout,
  shown: readonly number[],
  { columns, rows }: TableNeed,
): void {
  const letter = size.letters * MM;
  const content = room - size.gap * (shown.length - 1);
  const needs = shown.flatMap((index) => columns[index] ?? []);
  const widths = shareWidth(needs, content / letter);
  const cells = rows.map((row) => shown.map((index) => row[index] ?? 0));
  addClasses(table, [
    'table-fitted',
    ...(place === 'page' ? ['table-wide'] : []),
    ...(size.className ? [size.className] : []),
    ...(isShortTable(cells, widths, size) ? ['table-short'] : []),
  ]);
  // Half the space between two columns belongs to each; at the edges there is none.
  const shares = widths.map((width, index) => {
    const sides = Number(index > 0) + Number(index < widths.length - 1);
    return (width * letter + (sides * size.gap) / 2) / room;
  });
  addColumns(table, shares);
}

function addClasses({ properties }: Element, names: readonly string[]): void {
  const before = Array.isArray(properties.className) ? properties.className : [];
  properties.className = [...before, ...names];
}

/** Shares of the width, so that they hold in a template with other widths, too. */
function addColumns(table: Element, shares: readonly number[]): void {
  const cols = shares.map((share) => h('col', { style: `width: ${percent(share)}%` }));
  const caption = table.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  table.children.splice(caption + 1, 0, h('colgroup', cols));
}

/** In hundredths, never more than the share: columns that together are wider overflow the page. */
function percent(share: number): string {
  return (Math.floor(share * 10_000 + 1e-6) / 100).toFixed(2);
}
