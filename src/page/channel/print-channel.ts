import type { Element, Root } from 'hast';
import { hasClass } from '../../html/elements/classes.ts';
import { elementsBelow } from '../../html/elements/find-elements.ts';
import { ownLang } from '../../html/elements/own-lang.ts';
import { keyedLang } from '../../language/keyed-lang.ts';
import type { Channel, ChannelEntry } from '../../model/channel.ts';
import { visit } from '../../values/visit.ts';
import { type Around, describeElement } from './print-channel-entry.ts';
import { hasContent, isArtifact, isHidden, openingWords } from './print-channel-text.ts';

/** What the channel is written for. */
export interface ChannelOptions {
  /** BCP 47 tag of the document. */
  lang: string;
  /** The word before a page number, such as "Page". */
  pageWord: string;
  /** What is said of the second and any later place on one page: "{page}, place {number}". */
  furtherPlace: string;
}

/**
 * Give every element that matters in the tag tree of the PDF a language of its own, which is the one
 * thing about it that the browser writes there, and tell what each is. The print tree changes in
 * what else the tags need: cells are never empty, and inline text in another language is a group,
 * as the browser forgets it otherwise.
 *
 * @param tree Whole document body, with all its text; changed in place. Must run last.
 * @param options Language and words of the document.
 * @returns What each keyed element is.
 */
export function keyElements(tree: Root, options: ChannelOptions): Channel {
  const channel: Channel = { entries: {}, hiddenText: false, characters: '' };
  const characters = new Set<string>();
  const document = { targets: targetsById(tree), ...options };
  let count = 0;

  function walk(parent: Root | Element, around: Around): void {
    for (const node of parent.children) {
      if (node.type === 'text') for (const character of node.value) characters.add(character);
      if (node.type !== 'element') continue;
      if (isArtifact(node)) keyArtifact(node, around);
      else if (isHidden(node)) channel.hiddenText ||= hasContent(node);
      else walkElement(node, around);
    }
  }

  function walkElement(node: Element, around: Around): void {
    const entry = describeElement(node, around, document);
    const lang = ownLang(node) ?? around.lang;
    const prints = hasContent(node);
    if (entry && (prints || MARKED.test(node.tagName))) {
      const key = `k${(count++).toString(36)}`;
      channel.entries[key] = prints ? entry : { ...entry, optional: true };
      expose(node, keyedLang(lang, key), entry);
    }
    // A drawing is one picture, whatever it is drawn with.
    if (node.tagName !== 'svg') walk(node, inside(node, around, lang));
  }

  /** Keyed as a whole: the finished PDF takes all of it out of the tag tree, and nothing else. */
  function keyArtifact(node: Element, around: Around): void {
    const { ariaHidden: _, ...properties } = node.properties;
    node.properties = properties;
    const shown: Element = { ...node, properties: {} };
    const entry: ChannelEntry = { type: 'Artifact', words: openingWords(shown, 40) };
    const key = `k${(count++).toString(36)}`;
    channel.entries[key] = entry;
    expose(node, keyedLang(around.lang, key), entry);
    visit(node, 'text', ({ value }) => {
      for (const character of value) characters.add(character);
    });
  }

  prepare(tree);
  walk(tree, { lang: options.lang });
  channel.characters = [...characters].sort().join('');
  return channel;
}

/** Lists and their items, which print marks also when there is nothing in them. */
const MARKED = /^(ul|ol|li)$/;

/** Changes what the browser would tag otherwise than it prints. */
function prepare(parent: Root | Element): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'svg') flattenDrawing(node);
    else prepare(node);
    fillCell(node);
    openEmptyLink(node);
  }
}

/** Inline elements, which the browser leaves out of the tag tree unless they have a role. */
const FORGOTTEN = new Set(
  'span i b u s small big cite q bdi bdo mark time kbd var samp data dfn div'.split(' '),
);

function expose(node: Element, lang: string, entry: ChannelEntry): void {
  const { role, xmlLang, ...properties } = node.properties;
  node.properties = { ...properties, lang };
  // Roles for publications make the browser forget that a link is one, and a list item.
  if (FORGOTTEN.has(node.tagName)) node.properties.role = 'group';
  // With nothing but paragraphs in it, the browser forgets what it is.
  else if (node.tagName === 'caption') node.properties.role = 'caption';
  else if (typeof role === 'string' && entry.type === 'Figure') node.properties.role = role;
}

/** A cell without text is left out of the tag tree, and the table is no longer regular. */
function fillCell(node: Element): void {
  if (!['td', 'th'].includes(node.tagName) || hasContent(node)) return;
  node.children = [{ type: 'text', value: '\u00a0' }];
}

/** A link without words says nothing, yet the browser makes an area of its white space. */
function openEmptyLink(node: Element): void {
  if (node.tagName !== 'a' || hasContent(node)) return;
  const { href, ...properties } = node.properties;
  node.tagName = 'span';
  node.properties = properties;
}

/** A drawing is one picture; the areas of links in it would belong to no link. */
function flattenDrawing(drawing: Element): void {
  for (const node of drawing.children) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'a') {
      node.tagName = 'g';
      node.properties = {};
    }
    flattenDrawing(node);
  }
}

/** What the elements inside another one have to know. */
function inside(node: Element, around: Around, lang: string): Around {
  const { tagName } = node;
  const rows = rowGroups[tagName];
  const item = itemKind(node);
  return {
    ...around,
    lang,
    ...(rows && { rows }),
    ...(tagName === 'nav' && { contents: true }),
    ...(item && { item }),
    // Lists inside a note or an entry are lists and nothing else.
    ...(tagName === 'li' && { item: undefined }),
    ...(tagName === 'table' && { rows: undefined }),
  };
}

const rowGroups: Readonly<Record<string, Around['rows']>> = {
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
};

function itemKind(node: Element): Around['item'] {
  if (node.tagName !== 'section') return undefined;
  if (hasClass(node, 'references')) return 'BibEntry';
  return hasClass(node, 'notes') ? 'Note' : undefined;
}

/** Where two have one id, links lead to the first. */
function targetsById(tree: Root): ReadonlyMap<string, Element> {
  const targets = elementsBelow(tree, ({ properties }) => typeof properties.id === 'string');
  return new Map(targets.reverse().map((target) => [String(target.properties.id), target]));
}
