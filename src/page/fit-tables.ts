import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Room for a table by the class of what it stands in, in mm; less anywhere else. */
const ROOMS: readonly [className: string, width: number][] = [
  ['section-wide', 165],
  ['eras-table', 165],
  ['section-text', 115],
  ['closing-section', 78],
];
const LEAST_ROOM = 98;

/** How small the letters may get: class of the table, their size in pt, padding of a cell in mm. */
const SIZES = [
  { className: '', size: 8.5, padding: 4 },
  { className: 'table-small', size: 7.5, padding: 3 },
  { className: 'table-smaller', size: 6.5, padding: 2 },
  { className: 'table-smallest', size: 5.5, padding: 1.4 },
] as const;

/** A longer word is an address or a code, and may break wherever the column ends. */
const LONGEST_WORD = 30;

/** Width of an average letter in mm, for letters of 1 pt: 0.55 em, and 0.3528 mm a point. */
const LETTER = 0.55 * 0.3528;

/**
 * Make tables fit the page. A table that is wider than its column would make the browser print the
 * whole briefing smaller: so its letters get smaller, and where that is not enough, its longest
 * words may break (`span.long-word`).
 *
 * @param tree Document with its sections; changed in place.
 */
export function fitTables(tree: Root): void {
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'table') return;
    const room = ROOMS.find(([name]) => parent?.type === 'element' && hasClass(parent, name));
    fitTable(node, room?.[1] ?? LEAST_ROOM);
  });
}

function fitTable(table: Element, room: number): void {
  const words = longestWords(table);
  const lettersAt = ({ size, padding }: (typeof SIZES)[number]) =>
    (room - padding * words.length) / (size * LETTER);
  const needed = lettersWith(words, LONGEST_WORD);
  const fitting = SIZES.find((size) => lettersAt(size) >= needed) ?? SIZES[3];
  let longest = LONGEST_WORD;
  while (longest > 1 && lettersWith(words, longest) > lettersAt(fitting)) longest--;
  const classes = [table.properties.className ?? [], fitting.className].flat().filter(Boolean);
  if (classes.length > 0) table.properties.className = classes.map(String);
  if (words.some((word) => word > longest)) letBreak(table, longest);
}

/** Width of a word in average letters: capitals are wider, some letters half as wide again. */
function widthOf(word: string): number {
  const wide = word.match(/[MWmw@%&ЖМШЩЫЮжмшщыю]/g)?.length ?? 0;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return Math.ceil(word.length + 0.55 * wide + 0.25 * capitals);
}

/** Width of the longest word in each column, in average letters. */
function longestWords(table: Element): number[] {
  const longest: number[] = [];
  visit({ type: 'root', children: [table] }, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => cell.type === 'element');
    for (const [column, cell] of cells.entries()) {
      const widths = textOf(cell).split(/\s+/).map(widthOf);
      longest[column] = widths.reduce((a, b) => Math.max(a, b), longest[column] ?? 0);
    }
  });
  return longest;
}

function lettersWith(words: readonly number[], longest: number): number {
  return words.reduce((sum, word) => sum + Math.min(word, longest), 0);
}

function letBreak(parent: Element, longest: number): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') letBreak(child, longest);
    return child.type === 'text' ? splitText(child, longest) : [child];
  });
}

function splitText(text: Text, longest: number): ElementContent[] {
  const pieces = text.value.split(/(\s+)/);
  if (pieces.every((piece) => widthOf(piece) <= longest)) return [text];
  return pieces.map((value) => {
    const piece: Text = { type: 'text', value };
    if (widthOf(value) <= longest || value.trim() === '') return piece;
    const properties = { className: ['long-word'] };
    return { type: 'element', tagName: 'span', properties, children: [piece] };
  });
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
