import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import {
  chooseTableLayout,
  type TableLayout,
  type TableRooms,
  type TableSize,
  type TableWish,
} from './choose-table-layout.ts';
import { createAnnex } from './create-annex.ts';
import { createIdMaker } from './create-id-maker.ts';
import { foldTable } from './fold-table.ts';
import { isShortTable } from './is-short-table.ts';
import { measureTable, type TableNeed } from './measure-table.ts';
import { shareWidth } from './share-width.ts';
import { tablePointer } from './table-pointer.ts';
import { cellsOf, rowsOf } from './table-rows.ts';

/** What tables are arranged for. */
export interface TableOptions {
  /** BCP 47 tag of the document. */
  lang: string;
  /** Whether the template has pages that are turned on their side. */
  canTurn: boolean;
}

/** Room in mm for the tables of an element by its class; inside others there is less. */
const ROOMS: Readonly<Record<string, TableRooms>> = {
  flow: { column: 118, page: 170, turned: 240 },
  'eras-table': { column: 170 },
  'front-text': { column: 118, turned: 240 },
  references: { column: 75 },
};

/** Room where nothing is known of the place. */
const LEAST_ROOM: TableRooms = { column: 98 };

/** What these take away at their edges, in mm. */
const INSETS: Readonly<Record<string, number>> = { li: 5, blockquote: 5, section: 8, dd: 5 };

/** The data of a chart, which has its size in the style sheet. */
const CHART_DATA: readonly TableSize[] = [{ letters: 7.5, gap: 4 }];

/** Millimetres in a point. */
const MM = 25.4 / 72;

/**
 * Arrange the tables of a document so that each can be read, and none is wider than its place: that
 * would make the browser print the whole briefing smaller. A table that is too wide for its column
 * takes the whole width (`table-wide`), then smaller letters (`table-small`, `table-smaller`); then it
 * is folded into parts (`table-part`), or moves to turned pages at the end. Columns get their widths
 * from what they hold (`table-fitted`), so nothing but a word that is longer than its column breaks. A
 * table that is not high is told (`table-short`), as it shall stay on one page.
 *
 * @param tree Document with its parts placed and its text as it prints, before it has sections and
 *   back-links; changed in place.
 * @param options Language, and what the template can do.
 */
export function arrangeTables(tree: Root, { lang, canTurn }: TableOptions): void {
  const takenIds = idsOf(tree);
  const annex: Element[] = [];
  walk(tree, LEAST_ROOM);
  if (annex.length > 0) tree.children.push(createAnnex(annex, lang, freeId('annex', takenIds)));

  function walk(parent: Root | Element, rooms: TableRooms): void {
    const kids = contentOf(parent);
    const children: ElementContent[] = [];
    for (let index = 0; index < kids.length; index++) {
      const child = kids[index];
      if (child?.type !== 'element' || child.tagName !== 'table' || isSetByStyle(child, parent)) {
        if (child?.type === 'element') walk(child, roomsIn(child, rooms));
        if (child) children.push(child);
        continue;
      }
      const { tables, isTurned } = arrangeTable(child, rooms, { lang, canTurn });
      if (!isTurned) {
        children.push(...tables);
        continue;
      }
      child.properties.id ??= freeId('table', takenIds);
      const sources = sourcesAfter(kids, index);
      annex.push(...tables, ...sources.filter((source) => source.type === 'element'));
      children.push(tablePointer(child, lang));
      index += sources.length;
    }
    parent.children = children;
  }
}

/** The tables that one becomes, with their classes and the widths of their columns. */
function arrangeTable(
  table: Element,
  rooms: TableRooms,
  { lang, canTurn }: TableOptions,
): { tables: Element[]; isTurned: boolean } {
  const { dataWide, ...properties } = table.properties;
  table.properties = properties;
  if (hasSpans(table)) return { tables: [table], isTurned: false };
  const isData = hasClass(table, 'chart-data');
  const { turned, ...upright } = rooms;
  const need = measureTable(table);
  const layout = chooseTableLayout(need.columns, canTurn && !isData ? rooms : upright, {
    ...(isWish(dataWide) && { wish: dataWide }),
    ...(isData && { sizes: CHART_DATA }),
  });
  const tables = foldTable(table, layout.parts, lang);
  for (const [part, one] of tables.entries()) {
    setTable(one, layout, layout.parts[part] ?? [], need);
  }
  return { tables, isTurned: layout.place === 'turned' };
}

/** Gives a table, or a part of one, its classes and the widths of its columns. */
function setTable(
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
  addColumns(
    table,
    // Half the space between two columns belongs to each; at the edges there is none.
    widths.map((width, index) => {
      const sides = Number(index > 0) + Number(index < widths.length - 1);
      return (width * letter + (sides * size.gap) / 2) / room;
    }),
  );
}

function addColumns(table: Element, shares: readonly number[]): void {
  const cols = shares.map((share) => h('col', { style: `width: ${(100 * share).toFixed(2)}%` }));
  const at = table.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  table.children.splice(at + 1, 0, h('colgroup', cols));
}

/** Lines of sources right after a table, with the white space before each. */
function sourcesAfter(siblings: readonly ElementContent[], table: number): ElementContent[] {
  let count = 0;
  for (let index = table + 1; index < siblings.length; index++) {
    const sibling = siblings[index];
    if (sibling?.type === 'element') {
      if (!hasClass(sibling, 'exhibit-source')) break;
      count = index - table;
    }
  }
  return siblings.slice(table + 1, table + 1 + count);
}

function roomsIn(node: Element, rooms: TableRooms): TableRooms {
  const known = Object.entries(ROOMS).find(([name]) => hasClass(node, name))?.[1];
  if (known) return known;
  const inset = INSETS[node.tagName] ?? 0;
  const { page: _, ...others } = rooms;
  return { ...others, column: rooms.column - inset };
}

function contentOf({ children }: Root | Element): ElementContent[] {
  return children.flatMap((child) => (child.type === 'doctype' ? [] : [child]));
}

/** The table that compares a few eras has columns of one width, and that of the closing lines its own. */
function isSetByStyle(table: Element, parent: Root | Element): boolean {
  if (parent.type === 'root') return false;
  if (hasClass(parent, 'closing-section')) return true;
  return hasClass(parent, 'eras-table') && !hasClass(table, 'eras-transposed');
}

/** Authors cannot write such a table, and templates that do must see to its width. */
function hasSpans(table: Element): boolean {
  return rowsOf(table).some(({ row }) =>
    cellsOf(row).some(({ properties }) => properties.colSpan ?? properties.rowSpan),
  );
}

function isWish(value: unknown): value is TableWish {
  return value === 'fold' || value === 'turn';
}

function addClasses(table: Element, names: readonly string[]): void {
  const { className } = table.properties;
  table.properties.className = [...(Array.isArray(className) ? className : []), ...names];
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}

function freeId(wanted: string, taken: Set<string>): string {
  if (taken.has(wanted)) return createIdMaker(taken)(wanted);
  taken.add(wanted);
  return wanted;
}
