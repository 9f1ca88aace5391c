import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { readPieces } from '../markdown/words.ts';
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

/**
 * Read the words of a node.
 *
 * @param node Block, or any part of one.
 * @param source Whole text of the briefing.
 * @returns Its words and where they stand.
 */
export function readText(node: Nodes, source: string): ReadText {
  const stretches: Stretch[] = [];
  const clusters: number[] = [];
  const amounts: ReadText['amounts'] = [];
  let text = '';

  function add(value: string, from: Nodes): void {
    stretches.push({ start: text.length, value, node: from });
    text += value;
  }

  for (const piece of readPieces(node)) {
    if (piece.kind === 'words') add(piece.text, piece.node);
    else if (piece.kind === 'gap') add('\n', piece.node);
    else if (piece.kind === 'amount') amounts.push({ node: piece.node, offset: text.length });
    else if (piece.kind === 'citation') {
      // In running text a citation prints its author's name: a word like others.
      for (const { mode, key } of piece.node.items) if (mode === 'textual') add(key, piece.node);
      clusters.push(text.length);
    } else if (piece.kind === 'tag' && piece.node.name === 'no-source') {
      clusters.push(text.length);
    }
  }
  return { text, clusters, amounts, locate: (start, end) => locate(stretches, source, start, end) };
}

interface Stretch {
  /** Offset of its first character in the whole text. */
  start: number;
  value: string;
  node: Nodes;
}

function locate(
  stretches: readonly Stretch[],
  source: string,
  start: number,
  end: number,
): Place | undefined {
  const piece = stretches.findLast((candidate) => candidate.start <= start);
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
