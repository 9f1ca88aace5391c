import type { FootnoteDefinition, Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { CitedReference, ClaimToken } from '../eras/claim-units.ts';
import type { Citation } from '../markdown/nodes.ts';
import { type Piece, readPieces } from '../markdown/words.ts';
import type { Reference } from '../model/reference.ts';
import { authorInText } from '../references/print/author-in-text.ts';

/** A piece of a claim in the tree. */
type Token = ClaimToken<TextDirective, Citation>;

/** Gives the tokens of a claim: what it says, what it cites, and the amounts and flags in it. */
export type TokenReader = (nodes: readonly Nodes[]) => Token[];

/**
 * Prepare to read claims from the tree.
 *
 * @param references Numbered references of the briefing.
 * @param notes Definitions of footnotes by identifier in capitals: a mark stands for what its note
 *   cites.
 * @param lang BCP 47 tag of the document, for the name of an author in running text.
 * @returns The reader; it looks into all blocks of the nodes it is given.
 */
export function createTokenReader(
  references: readonly Reference[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
  lang: string,
): TokenReader {
  const byNumber = new Map(references.map((reference) => [reference.number, reference]));

  function cited({ data }: Citation): CitedReference[] {
    return (data?.numbers ?? []).flatMap((number) => {
      const reference = byNumber.get(number ?? 0);
      if (!reference) return [];
      const { state, usable } = reference;
      return [{ number: reference.number, state, usable }];
    });
  }

  /** In running text the author prints before the number, and is a word of the claim. */
  function authorOf({ items: [first], data }: Citation): Token[] {
    if (first?.mode !== 'textual') return [];
    const reference = byNumber.get(data?.numbers?.[0] ?? 0);
    const author = reference && authorInText(reference.source.item, lang);
    return author ? [{ kind: 'text', text: author }] : [];
  }

  /** Keys that nobody knows are a cluster, too: another rule tells of them. */
  function clusterOf(written: readonly Citation[]): Token[] {
    if (written.length === 0) return [];
    return [{ kind: 'cluster', references: written.flatMap(cited), written }];
  }

  function tokensOf(piece: Piece): Token[] {
    if (piece.kind === 'words') return [{ kind: 'text', text: piece.text }];
    if (piece.kind === 'gap') return [{ kind: 'text', text: ' ' }];
    if (piece.kind === 'citation') return [...authorOf(piece.node), ...clusterOf([piece.node])];
    if (piece.kind === 'note') {
      const definition = notes.get(piece.node.identifier.toUpperCase());
      return definition ? clusterOf(citationsIn(definition)) : [];
    }
    if (piece.kind === 'aside') return [];
    const { node } = piece;
    return [node.name === 'no-source' ? { kind: 'no-source' } : { kind: 'mark', mark: node }];
  }

  return (nodes) => nodes.flatMap((node) => readPieces(node)).flatMap(tokensOf);
}

function citationsIn(node: Nodes): Citation[] {
  if (node.type === 'citation') return [node];
  return 'children' in node ? node.children.flatMap((child) => citationsIn(child)) : [];
}
