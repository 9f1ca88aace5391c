import type { Element, ElementContent, Root } from 'hast';
import type { Letters } from '../../figures/measure-text.ts';
import { hasClass } from '../../html/elements/classes.ts';
import { elementsOf } from '../../html/elements/find-elements.ts';
import { idsIn } from '../../html/elements/identifiers.ts';
import { createIdMaker } from '../../markdown/create-id-maker.ts';
import type { Measure } from '../../model/measure.ts';
import { chooseTableLayout } from './choose-table-layout.ts';
import { createAnnex } from './create-annex.ts';
import { foldTable } from './fold-table.ts';
import { markCitationCells } from './mark-citation-cells.ts';
import { measureTable } from './measure-table.ts';
import { setTable } from './set-table.ts';
import type { TableRooms, TableWish } from './table-layout.ts';
import { tablePointer } from './table-pointer.ts';
import { isSetByStyle, leastRoom, roomsIn } from './table-rooms.ts';
import { cellsOf, isGrouped, isGroupHead, rowsOf } from './table-rows.ts';
import { tableSizes } from './table-sizes.ts';

/** What tables are arranged for. */
export interface TableOptions {
  /** BCP 47 tag of the document. */
  lang: string;
  /** Widths that the template has room for, and its sizes. */
  measure: Measure;
  /** How wide text is in its fonts. */
  letters: Letters;
}

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
 * @param options Language, and what the template has room for.
 */
export function arrangeTables(tree: Root, options: TableOptions): void {
  const { lang, measure } = options;
  const takenIds = idsIn(tree);
  const annex: Element[] = [];
  walk(tree, leastRoom(measure));
  if (annex.length > 0) tree.children.push(createAnnex(annex, lang, freeId('annex', takenIds)));

  function walk(parent: Root | Element, rooms: TableRooms): void {
    const kids = contentOf(parent);
    const children: ElementContent[] = [];
    for (let index = 0; index < kids.length; index++) {
      const child = kids[index];
      if (child?.type !== 'element' || child.tagName !== 'table' || isSetByStyle(child, parent)) {
        if (child?.type === 'element') walk(child, roomsIn(child, rooms, measure));
        if (child) children.push(child);
        continue;
      }
      const { tables, isTurned } = arrangeTable(child, rooms, options);
      if (!isTurned) {
        children.push(...tables);
        continue;
      }
      child.properties.id ??= freeId('table', takenIds);
      const sources = sourcesAfter(kids, index);
      annex.push(...tables, ...elementsOf({ children: sources }));
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
  { lang, measure, letters }: TableOptions,
): { tables: Element[]; isTurned: boolean } {
  const { dataWide, ...properties } = table.properties;
  table.properties = properties;
  if (hasSpans(table)) return { tables: [table], isTurned: false };
  const isData = hasClass(table, 'chart-data');
  const { turned, ...upright } = rooms;
  markCitationCells(table);
  const need = measureTable(table, letters, measure.sizes.raised_letters);
  const sizes = tableSizes(measure.sizes);
  const layout = chooseTableLayout(need.columns, isData ? upright : rooms, {
    sizes: isData ? sizes.data : sizes.tables,
    ...(isWish(dataWide) && { wish: dataWide }),
    rows: need.rows,
    hasRowHeads: !isGrouped(table),
  });
  const tables = foldTable(table, layout.parts, lang);
  for (const [part, one] of tables.entries()) {
    setTable(one, layout, layout.parts[part] ?? [], need);
  }
  return { tables, isTurned: layout.place === 'turned' };
}

/** Lines of sources right after a table, with the white space before each. */
function sourcesAfter(siblings: readonly ElementContent[], table: number): ElementContent[] {
  const isOther = (one: ElementContent) =>
    one.type === 'element' && !hasClass(one, 'exhibit-source');
  let end = table + 1;
  for (let one = siblings[end]; one && !isOther(one); one = siblings[end]) end += 1;
  const sources = siblings.slice(table + 1, end);
  return sources.slice(0, sources.findLastIndex(({ type }) => type === 'element') + 1);
}

function contentOf({ children }: Root | Element): ElementContent[] {
  return children.flatMap((child) => (child.type === 'doctype' ? [] : [child]));
}

/** Authors cannot write such a table, and templates that do must see to its width. */
function hasSpans(table: Element): boolean {
  return rowsOf(table).some(
    ({ row }) =>
      !isGroupHead(row) &&
      cellsOf(row).some(({ properties }) => properties.colSpan ?? properties.rowSpan),
  );
}

function isWish(value: unknown): value is TableWish {
  return value === 'fold' || value === 'turn';
}

function freeId(wanted: string, taken: Set<string>): string {
  if (taken.has(wanted)) return createIdMaker(taken)(wanted);
  taken.add(wanted);
  return wanted;
}
