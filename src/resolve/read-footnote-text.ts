import type { Definition, FootnoteDefinition, Link, LinkReference, Nodes } from 'mdast';
import { placeOf } from '../markdown/place-of.ts';
import { type Piece, readPieces } from '../markdown/words.ts';
import type { FootnoteText } from '../references/footnote-source.ts';
import { SKIP, visit } from '../values/visit.ts';

/**
 * Read what a free-text reference says.
 *
 * @param footnote Footnote.
 * @param addresses Definitions of links by label in capitals.
 * @returns Its words with and without the addresses that stand for themselves, its code, and its links.
 */
export function readFootnoteText(
  footnote: FootnoteDefinition,
  addresses: ReadonlyMap<string, Definition>,
): Pick<FootnoteText, 'text' | 'words' | 'code' | 'links'> {
  const addressOf = (node: AnyLink) =>
    node.type === 'link' ? node.url : addresses.get(node.identifier.toUpperCase())?.url;
  const isBare = (link: AnyLink) => isItsOwnText(link, addressOf(link) ?? '');
  const links = linksIn(footnote).flatMap((link) => {
    const url = addressOf(link);
    return url === undefined ? [] : [{ url, place: placeOf(link) }];
  });
  return {
    text: sayAll(footnote, isUnread),
    words: sayAll(footnote, (node) => isUnread(node) || (isLink(node) && isBare(node))),
    code: codeIn(footnote),
    links,
  };
}

function codeIn(footnote: FootnoteDefinition): string[] {
  const code: string[] = [];
  visit(footnote, 'inlineCode', ({ value }) => {
    code.push(value.replace(/\s+/g, ' ').trim());
  });
  return code;
}

type AnyLink = Link | LinkReference;

function linksIn(footnote: FootnoteDefinition): AnyLink[] {
  const links: AnyLink[] = [];
  visit(footnote, (node) => {
    if (node !== footnote && isUnread(node)) return SKIP;
    if (isLink(node)) links.push(node);
    return undefined;
  });
  return links;
}

/** A source is more than what it claims: what its pictures show and HTML says is part of it. */
function sayAll(footnote: FootnoteDefinition, isLeftOut: (node: Nodes) => boolean): string {
  const say = (piece: Piece): string => {
    if (piece.kind === 'words') return piece.text;
    if (piece.kind === 'aside') return `${piece.text} `;
    return piece.kind === 'amount' || piece.kind === 'tag' ? '' : ' ';
  };
  const pieces = footnote.children.flatMap((child) => readPieces(child, isLeftOut));
  return pieces.map(say).join('').replace(/\s+/g, ' ').trim();
}

function isLink(node: Nodes): node is AnyLink {
  return node.type === 'link' || node.type === 'linkReference';
}

/** A question of the editors is no part of the source; nor is a footnote that is defined inside. */
function isUnread(node: Nodes): boolean {
  if (node.type === 'textDirective') return node.name !== 'amount';
  return node.type === 'footnoteDefinition';
}

/** Such as `<https://…>`, also without the scheme, which a literal address may lack. */
function isItsOwnText({ children: [only, ...others] }: AnyLink, url: string): boolean {
  if (only?.type !== 'text' || others.length > 0) return false;
  return [url, url.replace(/^(?:https?:\/\/|mailto:)/i, '')].includes(only.value.trim());
}
