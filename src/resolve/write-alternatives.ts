import type { Nodes } from 'mdast';
import type { Citation } from '../markdown/nodes.ts';
import { type Piece, readPieces } from '../markdown/words.ts';
import type { Reference } from '../model/reference.ts';
import { authorInText } from '../references/print/author-in-text.ts';
import { visit } from '../values/visit.ts';

/** Stands for what is left out, until it is known what stands around. */
const LEFT_OUT = '\uFFFC';

/**
 * Write the alternatives of pictures as plain text: without the marks that print behind the caption,
 * and without the blanks and brackets that held nothing else. In running text a citation is its
 * author's name.
 *
 * @param root Tree of a briefing, or a value; the `alt` of its pictures is written.
 * @param references Numbered references of the briefing.
 * @param lang BCP 47 tag of the document, for the name of an author.
 */
export function writeAlternatives(
  root: Nodes,
  references: readonly Reference[],
  lang: string,
): void {
  const byKey = new Map(references.map(({ source }) => [source.key, source.item]));
  const nameOf = ({ items: [first] }: Citation): string => {
    if (first?.mode !== 'textual') return LEFT_OUT;
    const item = byKey.get(first.key);
    return (item && authorInText(item, lang)) ?? first.key;
  };
  const say = (piece: Piece): string => {
    if (piece.kind === 'citation') return nameOf(piece.node);
    if (piece.kind === 'note' || piece.kind === 'tag') return LEFT_OUT;
    if (piece.kind === 'gap') return '\n';
    return piece.kind === 'amount' ? '' : piece.text;
  };
  visit(root, 'image', (image) => {
    const { alternative } = image.data ?? {};
    if (!alternative) return;
    const pieces = alternative.flatMap((node) => readPieces(node));
    image.alt = tidy(pieces.map(say).join(''));
  });
}

function tidy(text: string): string {
  if (!text.includes(LEFT_OUT)) return text;
  return text
    .replace(/\s*\(\s*(?:\uFFFC\s*)+\)/g, '')
    .replace(/\s*\uFFFC/g, '')
    .trim();
}
