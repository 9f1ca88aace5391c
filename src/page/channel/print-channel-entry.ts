import type { Element } from 'hast';
import { hasClass } from '../../html/elements/classes.ts';
import { linkTarget } from '../../html/elements/identifiers.ts';
import type { ChannelEntry, ListNumbering, TableRows } from '../../model/channel.ts';
import { BLOCKS, isPicture, openingWords, spokenText } from './print-channel-text.ts';

/** What is known from the elements around. */
export interface Around {
  /** BCP 47 tag. */
  lang: string;
  /** Group of rows of the table. */
  rows?: TableRows | undefined;
  /** Inside a list of contents. */
  contents?: boolean;
  /** What the items of the next list are. */
  item?: ChannelEntry['item'] | undefined;
}

/** What is known of the document. */
export interface Document {
  /** Elements by their id. */
  targets: ReadonlyMap<string, Element>;
  /** The word before a page number. */
  pageWord: string;
  /** What is said of the second and any later place on one page. */
  furtherPlace: string;
}

/** Most characters of what a link says of its target. */
const LONGEST_TARGET = 80;

/**
 * Say what an element is in the tag tree.
 *
 * @param node Element of the print tree.
 * @param around What the elements around it mean for it.
 * @param document What is known of the whole document.
 * @returns The entry, or undefined for an element that needs none.
 */
export function describeElement(
  node: Element,
  around: Around,
  document: Document,
): ChannelEntry | undefined {
  const lang = ownLang(node, around);
  const type = typeOf(node) ?? (lang === undefined ? undefined : inlineType(node));
  if (type === undefined) return undefined;
  return {
    type,
    words: openingWords(node, 40),
    ...(lang !== undefined && { lang }),
    ...details[type]?.(node, around, document),
  };
}

/** Structure types by HTML element; the rest is decided by `typeOf`. */
const types: Readonly<Record<string, string>> = {
  section: 'Sect',
  nav: 'Sect',
  header: 'Sect',
  footer: 'Sect',
  aside: 'Sect',
  main: 'Part',
  article: 'Art',
  p: 'P',
  pre: 'P',
  blockquote: 'BlockQuote',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  li: 'LI',
  dt: 'Lbl',
  dd: 'LBody',
  table: 'Table',
  caption: 'Caption',
  figcaption: 'Caption',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
};

function typeOf(node: Element): string | undefined {
  const { tagName, properties } = node;
  if (tagName === 'a') return properties.href === undefined ? undefined : 'Link';
  if (tagName === 'figure') return pictureCount(node) === 1 ? 'Figure' : 'Sect';
  if (isPicture(node)) return 'Figure';
  if (tagName === 'abbr') return properties.title === undefined ? undefined : 'Span';
  if (tagName === 'span' && properties.ariaLabel !== undefined) return 'Span';
  if (tagName === 'div') return isLine(node) ? 'P' : undefined;
  return types[tagName];
}

/** Elements that are exposed only for their language. */
function inlineType({ tagName }: Element): string {
  return { em: 'Em', strong: 'Strong', code: 'Code', div: 'Div' }[tagName] ?? 'Span';
}

function ownLang({ properties: { lang } }: Element, around: Around): string | undefined {
  return typeof lang === 'string' && lang !== '' && lang !== around.lang ? lang : undefined;
}

/** A box that holds text and no blocks is a paragraph. */
function isLine({ children }: Element): boolean {
  return children.every((child) => child.type !== 'element' || !BLOCKS.test(child.tagName));
}

function pictureCount(node: Element): number {
  if (isPicture(node)) return 1;
  return node.children.reduce(
    (sum, child) => sum + (child.type === 'element' ? pictureCount(child) : 0),
    0,
  );
}

type Details = (node: Element, around: Around, document: Document) => Partial<ChannelEntry>;

/** What else is told of the elements of some types. */
const details: Readonly<Record<string, Details>> = {
  Figure: ({ properties: { alt, ariaLabel, dataFile } }) => {
    const text = alt ?? ariaLabel;
    return {
      ...(typeof text === 'string' && text !== '' && { alt: text }),
      ...(typeof dataFile === 'string' && { dataFile }),
    };
  },
  Span: ({ properties: { title, ariaLabel } }) => ({
    ...(typeof title === 'string' && { expansion: title }),
    ...(typeof ariaLabel === 'string' && { alt: ariaLabel }),
  }),
  L: (node, around) => ({
    ...(node.tagName === 'ol' && { numbering: numberingOf(node) }),
    // Terms are words, not marks.
    ...(node.tagName === 'dl' && { numbering: 'None' }),
    ...(around.contents && { contents: true }),
  }),
  LI: (_node, around) => (around.item ? { item: around.item } : {}),
  TR: (_node, around) => (around.rows ? { rows: around.rows } : {}),
  TH: ({ properties: { scope } }, around) => ({ ...scopeOf(scope), ...repeating(around) }),
  TD: (_node, around) => repeating(around),
  Link: describeLink,
};

const numberings: Readonly<Record<string, ListNumbering>> = {
  a: 'LowerAlpha',
  A: 'UpperAlpha',
  i: 'LowerRoman',
  I: 'UpperRoman',
};

function numberingOf({ properties: { type } }: Element): ListNumbering {
  return numberings[String(type)] ?? 'Decimal';
}

function scopeOf(scope: unknown): Partial<ChannelEntry> {
  if (scope === 'row' || scope === 'rowgroup') return { scope: 'Row' };
  return scope === 'col' || scope === 'colgroup' ? { scope: 'Column' } : {};
}

function repeating({ rows }: Around): Partial<ChannelEntry> {
  return rows === 'THead' || rows === 'TFoot' ? { repeats: true } : {};
}

/** A link says its own text, and where it leads when that is not plain from the text. */
function describeLink(
  node: Element,
  _around: Around,
  { targets, pageWord, furtherPlace }: Document,
): Partial<ChannelEntry> {
  const { href, title, ariaLabel, dataCitedFrom: group } = node.properties;
  const address = String(href);
  const inner = linkTarget(node);
  const text = typeof ariaLabel === 'string' ? ariaLabel : spokenText(node, isPageSlot);
  const more = typeof title === 'string' ? `${text} (${title})` : text;
  if (inner === undefined) {
    return { description: more.includes(address) ? more : joined(more, address) };
  }
  // A link that says nothing but a page number: the number is known after printing.
  if (more === '') {
    const citedFrom = typeof group === 'string' && { citedFrom: { group, furtherPlace } };
    return { inner: true, pageWord, ...citedFrom };
  }
  const target = targets.get(inner);
  const words = target?.tagName === 'li' ? openingWords(target, LONGEST_TARGET, isWayBack) : '';
  return { inner: true, description: joined(more, words) };
}

function joined(text: string, more: string): string {
  return [text, more].filter(Boolean).join(': ');
}

function isPageSlot(node: Element): boolean {
  return hasClass(node, 'page-slot');
}

/** "Cited p. 3" says nothing of the entry it stands in. */
function isWayBack(node: Element): boolean {
  return hasClass(node, 'cited');
}
