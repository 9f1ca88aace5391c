import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Place, Point } from '../model/message.ts';

/** The words of a block as one text, for rules that look at wording. */
export interface ReadText {
  /** Without citations, tags and questions; line ends are kept. */
  text: string;
  /** Offsets in `text` at which citations and `:no-source[]` stand. */
  clusters: number[];
  /** Amounts, and the offsets in `text` at which they begin. */
  amounts: { node: TextDirective; offset: number }[];
  /**
   * Find where a stretch of `text` is written.
   *
   * @param start Offset of its first character.
   * @param end Offset after its last one.
   * @returns Its place, or that of the node which holds it where escapes hide the exact one.
   */
  locate(start: number, end: number): Place | undefined;
}

/** Blocks that hold running text. */
const textBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Tell whether a node holds running text: a paragraph, a heading or a cell.
 *
 * @param node Node of a briefing's tree.
 * @returns Whether it is such a block.
 */
export function isTextBlock({ type }: Nodes): boolean {
  return textBlocks.has(type);
}

/**
 * Read the words of a node.
 *
 * @param node Block, or any part of one.
 * @param source Whole text of the briefing.
 * @returns Its words and where they stand.
 */
export function readText(node: Nodes, source: string): ReadText {
  const pieces: Piece[] = [];
  const clusters: number[] = [];
  const amounts: ReadText['amounts'] = [];
  let text = '';

  function add(value: string, from: Nodes): void {
    pieces.push({ start: text.length, value, node: from });
    text += value;
  }

  function walk(inner: Nodes): void {
    if (inner.type === 'text' || inner.type === 'inlineCode') add(inner.value, inner);
    else if (inner.type === 'break') add('\n', inner);
    else if (inner.type === 'citation') {
      // In running text a citation prints its author's name: a word like others.
      for (const { mode, key } of inner.items) if (mode === 'textual') add(key, inner);
      clusters.push(text.length);
    } else if (inner.type === 'textDirective' && inner.name !== 'amount') {
      if (inner.name === 'no-source') clusters.push(text.length);
    } else if ('children' in inner) {
      if (inner.type === 'textDirective') amounts.push({ node: inner, offset: text.length });
      for (const child of inner.children) walk(child);
      if (isTextBlock(inner)) add('\n', inner);
    }
  }

  walk(node);
  return { text, clusters, amounts, locate: (start, end) => locate(pieces, source, start, end) };
}

interface Piece {
  /** Offset of its first character in the whole text. */
  start: number;
  value: string;
  node: Nodes;
}

function locate(
  pieces: readonly Piece[],
  source: string,
  start: number,
  end: number,
): Place | undefined {
  const piece = pieces.findLast((candidate) => candidate.start <= start);
  if (!piece?.node.position) return undefined;
  const { position } = piece.node;
  const { offset } = position.start;
  const words = piece.value.slice(start - piece.start, end - piece.start);
  if (offset === undefined || words.length < end - start) return position;
  // Escapes and indents only add characters: the words never stand before this offset.
  const written = source.slice(offset, position.end.offset);
  const at = written.indexOf(words, start - piece.start);
  if (at === -1) return position;
  const first = advance(position.start, written.slice(0, at));
  return { start: first, end: advance(first, words) };
}

function advance({ line, column, offset = 0 }: Point, text: string): Point {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    line: line + lines.length - 1,
    column: (lines.length > 1 ? 1 : column) + last.length,
    offset: offset + text.length,
  };
}
