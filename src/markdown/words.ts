import type { FootnoteReference, Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Citation, Subscript, Superscript } from './nodes.ts';
import { scriptInSigns } from './script-in-signs.ts';

/**
 * A piece of what a node says, and where it is written. A claim is made of its words alone: `aside` is
 * what prints but claims nothing (alternatives of pictures, HTML, blocks of code), and `gap` the end
 * of a line or block, whose words do not run into those that follow. The words of an amount follow
 * it; a question or tag has none, as it is no part of what is claimed.
 */
export type Piece =
  | { kind: 'words'; text: string; node: Nodes }
  | { kind: 'aside'; text: string; node: Nodes }
  | { kind: 'gap'; node: Nodes }
  | { kind: 'citation'; node: Citation }
  | { kind: 'note'; node: FootnoteReference }
  | { kind: 'amount'; node: TextDirective }
  | { kind: 'tag'; node: TextDirective };

/**
 * Read what a node says.
 *
 * @param node Node of a Markdown tree.
 * @param isLeftOut Which nodes are not read, with all they hold; all are read when left out.
 * @returns Its pieces in reading order.
 */
export function readPieces(
  node: Nodes,
  isLeftOut: (node: Nodes) => boolean = () => false,
): Piece[] {
  const pieces: Piece[] = [];
  const walk = (inner: Nodes): void => {
    if (isLeftOut(inner)) return;
    const piece = pieceOf(inner);
    if (piece) pieces.push(piece);
    if (piece?.kind === 'tag' || !('children' in inner)) return;
    const start = pieces.length;
    for (const child of inner.children) walk(child);
    if (isScript(inner)) writeOnLine(pieces, start, inner);
    if (isTextBlock(inner) || inner.type === 'leafDirective') {
      pieces.push({ kind: 'gap', node: inner });
    }
  };
  walk(node);
  return pieces;
}

/**
 * Give the words of a node as plain text: without citations, marks of notes, tags and questions.
 *
 * @param node Node of a Markdown tree.
 * @returns The words, with single blanks between them.
 */
export function wordsOf(node: Nodes): string {
  return oneLine(readPieces(node).map(wordsIn).join(''));
}

/**
 * Give all that some inlines say as plain text, blanks as written: asides and questions too.
 *
 * @param nodes Inlines, such as those of a heading.
 * @returns The text; of citations and marks of notes nothing is left.
 */
export function textOf(nodes: readonly Nodes[]): string {
  const say = (piece: Piece): string => {
    if (piece.kind === 'aside') return piece.text;
    return piece.kind === 'tag' ? textOf(piece.node.children) : wordsIn(piece);
  };
  return nodes
    .flatMap((node) => readPieces(node))
    .map(say)
    .join('');
}

/**
 * Give the words by which a heading is known to an era: blanks, and how accents are encoded, make no
 * difference.
 *
 * @param words Words of a heading, or those that a heading shall have.
 * @returns What is equal for equal words.
 */
export function comparableWords(words: string): string {
  return oneLine(words.normalize('NFC'));
}

/**
 * Tell whether a node holds running text: a paragraph, a heading or a cell.
 *
 * @param node Node of a Markdown tree.
 * @returns Whether it is such a block.
 */
export function isTextBlock({ type }: Nodes): boolean {
  return ['paragraph', 'heading', 'tableCell', 'definitionTerm'].includes(type);
}

function isScript(node: Nodes): node is Superscript | Subscript {
  return node.type === 'superscript' || node.type === 'subscript';
}

function writeOnLine(pieces: Piece[], start: number, { type }: Superscript | Subscript): void {
  for (const piece of pieces.slice(start)) {
    if (piece.kind === 'words') piece.text = scriptInSigns(piece.text, type === 'superscript');
  }
}

function pieceOf(node: Nodes): Piece | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { kind: 'words', text: node.value, node };
    case 'break':
      return { kind: 'gap', node };
    case 'citation':
      return { kind: 'citation', node };
    case 'footnoteReference':
      return { kind: 'note', node };
    case 'textDirective':
      return { kind: node.name === 'amount' ? 'amount' : 'tag', node };
    case 'image':
      return { kind: 'aside', text: node.alt ?? '', node };
    default:
      return 'value' in node ? { kind: 'aside', text: node.value, node } : undefined;
  }
}

function wordsIn(piece: Piece): string {
  if (piece.kind === 'gap') return ' ';
  return piece.kind === 'words' ? piece.text : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
