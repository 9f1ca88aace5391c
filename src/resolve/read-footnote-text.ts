import type { Definition, FootnoteDefinition, Link, LinkReference, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placeOf } from '../markdown/place-of.ts';
import type { FootnoteText } from '../references/footnote-source.ts';

/**
 * Read what a free-text reference says.
 *
 * @param footnote Footnote.
 * @param addresses Definitions of links by label in capitals.
 * @returns Its words with and without the addresses that stand for themselves, and its links.
 */
export function readFootnoteText(
  footnote: FootnoteDefinition,
  addresses: ReadonlyMap<string, Definition>,
): Pick<FootnoteText, 'text' | 'words' | 'links'> {
  const addressOf = (node: AnyLink) =>
    node.type === 'link' ? node.url : addresses.get(node.identifier.toUpperCase())?.url;
  const isBare = (link: AnyLink) => isItsOwnText(link, addressOf(link) ?? '');
  const links = linksIn(footnote).flatMap((link) => {
    const url = addressOf(link);
    return url === undefined ? [] : [{ url, place: placeOf(link) }];
  });
  return {
    text: wordsOf(footnote, () => true),
    words: wordsOf(footnote, (l) => !isBare(l)),
    links,
  };
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

function wordsOf(footnote: FootnoteDefinition, isWanted: (link: AnyLink) => boolean): string {
  const read = (node: Nodes): string => {
    if (isUnread(node) || (isLink(node) && !isWanted(node))) return '';
    if (node.type === 'image') return `${node.alt ?? ''} `;
    if ('value' in node) return isInline(node) ? node.value : `${node.value} `;
    const inner = 'children' in node ? node.children.map(read).join('') : '';
    return isInline(node) ? inner : `${inner} `;
  };
  return footnote.children.map(read).join('').replace(/\s+/g, ' ').trim();
}

function isLink(node: Nodes): node is AnyLink {
  return node.type === 'link' || node.type === 'linkReference';
}

/** A question of the editors is no part of the source; nor is a footnote that is defined inside. */
function isUnread(node: Nodes): boolean {
  if (node.type === 'textDirective') return node.name !== 'amount';
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** The words of two blocks, or of two lines, do not run into each other. */
function isInline({ type }: Nodes): boolean {
  return inlines.has(type);
}

const inlines: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
  'textDirective',
]);

/** Such as `<https://…>`, also without the scheme, which a literal address may lack. */
function isItsOwnText({ children: [only, ...others] }: AnyLink, url: string): boolean {
  if (only?.type !== 'text' || others.length > 0) return false;
  return [url, url.replace(/^(?:https?:\/\/|mailto:)/i, '')].includes(only.value.trim());
}
