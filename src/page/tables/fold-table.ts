import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addClass } from '../../html/elements/classes.ts';
import { elementsOf } from '../../html/elements/find-elements.ts';
import { findFigureLabel } from '../../html/figures/figure-label.ts';
import { madeFrom } from '../../html/made-from.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { languagePack } from '../../language/languages.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { visit } from '../../values/visit.ts';
import { cellsOf, isGrouped, isGroupHead } from './table-rows.ts';

/**
 * Fold a table: make a table of each part of its columns. The first column, the head of each row,
 * stands in every part, or else the heads of its groups do; what they say again has no ids, and its
 * citations are told as copies. The first part keeps id and caption, the others say which part they
 * are.
 *
 * @param table Table without cells that span others; it becomes the first part.
 * @param parts Columns of each part, from 0, the first of them first.
 * @param lang BCP 47 tag of the document.
 * @returns The parts; the table as it is where there is but one.
 */
export function foldTable(
  table: Element,
  parts: readonly (readonly number[])[],
  lang: string,
): Element[] {
  if (parts.length < 2) return [table];
  const number = findFigureLabel(table);
  const hasRowHeads = !isGrouped(table);
  // All parts are made before the first one takes the place of the whole.
  const contents = parts.map((columns, part) => {
    const says = partWords(part, parts.length, number, lang);
    const rows = table.children.flatMap((child) =>
      partOf(child, { columns, isRepeated: part > 0, hasRowHeads }),
    );
    return says ? [h('caption', says), ...rows] : rows;
  });
  const [first = [], ...others] = contents;
  table.children = first;
  addClass(table, 'table-part');
  const { className } = table.properties;
  const further = others.map((children) => {
    const part = h('table', { className }, children);
    addClass(part, 'table-continued');
    return madeFrom(part, placeOf(table), { isCopy: true });
  });
  return [table, ...further];
}

/** What a part shows of its table. */
interface Shown {
  columns: readonly number[];
  /** Whether heads of rows stand in a part before it. */
  isRepeated: boolean;
  hasRowHeads: boolean;
}

/** What is left of a caption, group of rows or row for a part; white space goes. */
function partOf(node: ElementContent, shown: Shown): ElementContent[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'caption') return shown.isRepeated ? [] : [node];
  if (node.tagName === 'tr') return [partOfRow(node, shown, false)];
  const isHead = node.tagName === 'thead';
  const rows = elementsOf(node).map((row) => partOfRow(row, shown, isHead));
  return [{ ...node, children: rows }];
}

function partOfRow(
  row: Element,
  { columns, isRepeated, hasRowHeads }: Shown,
  isHead: boolean,
): Element {
  const cells = cellsOf(row);
  if (isGroupHead(row)) return groupHead(row, columns.length, isRepeated);
  const wanted = columns.map((column) => cells[column] ?? h('td'));
  const scoped = wanted.map((cell, index) => {
    const isFirst = hasRowHeads && index === 0;
    if (isHead) return headCell(cell, 'col', isRepeated && isFirst);
    return isFirst ? headCell(cell, 'row', isRepeated) : cell;
  });
  return { ...row, children: scoped };
}

function groupHead(row: Element, columns: number, isRepeated: boolean): Element {
  const heads = cellsOf(row).map((cell) => {
    const head = headCell(cell, 'rowgroup', isRepeated);
    return { ...head, properties: { ...head.properties, colSpan: columns } };
  });
  return { ...row, children: heads };
}

function headCell(cell: Element, scope: 'row' | 'col' | 'rowgroup', isCopy: boolean): Element {
  const { children, properties } = isCopy ? copyOf(cell) : cell;
  return { ...cell, tagName: 'th', properties: { ...properties, scope }, children };
}

/** Two elements may not have one id; a citation keeps it as that of the mark it repeats. */
function copyOf(cell: Element): Element {
  const copy = structuredClone(cell);
  visit(copy, 'element', ({ properties }) => {
    const { id, dataCites } = properties;
    if (dataCites !== undefined && id !== undefined) properties.dataCopyOf ??= id;
    delete properties.id;
  });
  return copy;
}

/** The first part has its own caption, if the table has one. */
function partWords(
  part: number,
  count: number,
  table: string | undefined,
  lang: string,
): ElementContent[] | undefined {
  const words = languagePack(lang).tableWords;
  const values = { part: String(part + 1), parts: String(count) };
  if (table === undefined) return [{ type: 'text', value: fillPhrase(words.part, values) }];
  if (part === 0) return undefined;
  const [before = '', after = ''] = fillPhrase(words.partOf, values).split('{table}');
  return [
    { type: 'text', value: before },
    h('span', { className: ['figure-number'] }, table),
    { type: 'text', value: after },
  ];
}
