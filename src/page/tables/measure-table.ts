import type { Element, ElementContent } from 'hast';
import type { Letters, TextWeight } from '../../figures/measure-text.ts';
import { hasClass } from '../../html/elements/classes.ts';
import type { ColumnNeed } from './table-layout.ts';
import { cellsOf, isGrouped, isGroupHead, rowsOf } from './table-rows.ts';

/** A longer piece, in em, is an address or a code, which may break: about thirty letters. */
const LONGEST_PIECE = 15;

/** What is measured is a little wider in print: rounding, and pairs of letters set apart. */
const SLACK = 1.02;

/** Widths that no text tells, in em: a picture, a page number, a frame. */
const PICTURE = 6;
const PAGE_NUMBER = 1.1;
const FRAME = 0.9;

/** How text prints inside an element. */
interface Style {
  weight: TextWeight;
  /** Size against the letters of the table. */
  scale: number;
  isCode: boolean;
  /** Whether it stands on one line. */
  isKept: boolean;
  /** Size of marks and indices against the text around them. */
  marks: number;
}

/** What a cell asks for: its longest piece, and the longest of its lines. */
interface CellNeed {
  piece: number;
  line: number;
}

/** What a table asks for. */
export interface TableNeed {
  columns: ColumnNeed[];
  /** Width of each cell in one line, by row, in em. */
  rows: number[][];
}

/**
 * Measure what the cells of a table ask for.
 *
 * @param table Table without cells that span others.
 * @param letters How wide its text is.
 * @param raised Size of marks against the text around them.
 * @returns Needs of its columns and rows. No piece counts for more than the length from which on it may
 *   break.
 */
export function measureTable(table: Element, letters: Letters, raised: number): TableNeed {
  const measure = createMeasurer(letters);
  const found: { least: number; longest: number; squares: number; cells: number }[] = [];
  const hasRowHeads = !isGrouped(table);
  const rows = rowsOf(table).map(({ row, isHead }) =>
    // The head of a group has the whole width, whatever the columns are.
    (isGroupHead(row) ? [] : cellsOf(row)).map((cell, index) => {
      // The first cell is the head of its row, should the table be folded.
      const isRowHead = (hasRowHeads && index === 0) || cell.tagName === 'th';
      const weight = isHead ? 700 : isRowHead ? 600 : 400;
      const { piece, line } = measureCell(cell, weight, raised, measure);
      const column = found[index] ?? { least: 0, longest: 0, squares: 0, cells: 0 };
      column.least = Math.max(column.least, Math.min(piece, LONGEST_PIECE));
      column.longest = Math.max(column.longest, line);
      column.squares += line ** 2;
      column.cells++;
      found[index] = column;
      return line;
    }),
  );
  const columns = found.map(({ least, longest, squares, cells }) => ({
    least: least * SLACK,
    longest: longest * SLACK,
    typical: Math.sqrt(squares / cells) * SLACK,
  }));
  return { columns, rows };
}

type Measurer = (piece: string, style: Style) => number;

/** Tables repeat their words, so each is measured once. */
function createMeasurer({ heading, code }: Letters): Measurer {
  const known = new Map<string, number>();
  return (piece, { weight, scale, isCode }) => {
    const name = `${isCode ? 'code' : weight} ${piece}`;
    // In the smallest table code is as large as the text.
    const width = known.get(name) ?? (isCode ? code(piece, 1) : heading(piece, 1, weight));
    known.set(name, width);
    return width * scale;
  };
}

function measureCell(
  cell: Element,
  weight: TextWeight,
  raised: number,
  measure: Measurer,
): CellNeed {
  const lines = createLineCounter();
  const walk = (children: readonly ElementContent[], style: Style) => {
    for (const node of children) {
      if (node.type === 'text') measurePieces(node.value, style, measure, lines);
      if (node.type !== 'element') continue;
      const isBlock = BLOCKS.test(node.tagName);
      if (isBlock) lines.end();
      lines.add(ownWidth(node));
      walk(node.children, styleIn(node, style));
      if (isBlock) lines.end();
    }
  };
  // Where they are the text of a cell, marks are as large as its text.
  const marks = hasClass(cell, 'cell-citations') ? 1 : raised;
  walk(cell.children, { weight, scale: 1, isCode: false, isKept: false, marks });
  return lines.finish();
}

const BLOCKS = /^(p|div|br|ul|ol|li|dl|dt|dd|pre|blockquote|table|tr)$/;

/**
 * Breaks between pieces are where a line may end: at spaces, after dashes and the hyphens that
 * keep-hyphens.ts leaves free, around Han characters.
 */
const BREAKS =
  /([ \t\n\r\f\u200b]+)|(?<=\p{L}{4}-)(?=\p{L}{4})|(?<=\p{L}[–—])(?=\p{L})|(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])/u;

function measurePieces(
  text: string,
  style: Style,
  measure: Measurer,
  lines: ReturnType<typeof createLineCounter>,
): void {
  const pieces = style.isKept ? [text] : text.split(BREAKS).filter((piece) => piece !== undefined);
  for (const [index, piece] of pieces.entries()) {
    const isSpace =
      !style.isKept && piece !== '' && piece.trim() === '' && !piece.includes('\u00a0');
    if (isSpace) lines.space(measure(' ', style));
    else {
      if (index > 0) lines.endPiece();
      lines.add(measure(piece, style));
    }
  }
}

/** Adds up pieces and lines; a piece goes on over the ends of elements. */
function createLineCounter() {
  const need: CellNeed = { piece: 0, line: 0 };
  let piece = 0;
  let line = 0;
  const endPiece = () => {
    need.piece = Math.max(need.piece, piece);
    piece = 0;
  };
  const end = () => {
    endPiece();
    need.line = Math.max(need.line, line);
    line = 0;
  };
  return {
    add(width: number) {
      piece += width;
      line += width;
    },
    space(width: number) {
      endPiece();
      if (line > 0) line += width;
    },
    endPiece,
    end,
    finish() {
      end();
      return need;
    },
  };
}

function ownWidth(node: Element): number {
  if (node.tagName === 'img' || node.tagName === 'svg') return PICTURE;
  if (node.properties.dataPageOf !== undefined) return PAGE_NUMBER;
  return hasClass(node, 'support-tag') ? FRAME : 0;
}

function styleIn(node: Element, style: Style): Style {
  const { tagName } = node;
  if (tagName === 'sup' || tagName === 'sub') {
    const weight = tagName === 'sup' ? 600 : style.weight;
    return { ...style, weight, scale: style.scale * style.marks };
  }
  if (tagName === 'code') return { ...style, isCode: true };
  if (hasClass(node, 'support-tag') || hasClass(node, 'flag')) {
    return { ...style, weight: 600, isKept: true };
  }
  const isStrong = tagName === 'strong' || tagName === 'b';
  return isStrong && style.weight === 400 ? { ...style, weight: 600 } : style;
}
