import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { splitSentences } from '../../eras/split-sentences.ts';
import { hasClass } from '../../html/elements/classes.ts';
import { elementsBelow, firstBelow } from '../../html/elements/find-elements.ts';
import { idsIn } from '../../html/elements/identifiers.ts';
import { madeFrom } from '../../html/made-from.ts';
import { createIdMaker } from '../../markdown/create-id-maker.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Place } from '../../model/message.ts';
import { SKIP, visit } from '../../values/visit.ts';
import { wordsWithoutMarks } from './words-without-marks.ts';

/** A heading in a list of contents, with the headings one level below it. */
interface Entry {
  id: string;
  text: string;
  /** Where the heading is written. */
  place: Place | undefined;
  below: Entry[];
}

/**
 * Fill every list of contents (`nav.contents`) with the second- and third-level headings of the
 * document, each a link with its page; what is said of the document itself in a footer is no part of
 * its contents, unless it is a numbered annex, and of a part that stands on one page its first heading tells all. A list with the class `contents-figures` or `contents-tables` names the numbered figures and maps, or
 * tables, instead. What has no id gets one.
 * Contents written into a flow stay empty where the template has contents outside of it. Must run while citations
 * still tell that they are: marks are not copied.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document, which decides where the first sentence of a caption ends.
 */
export function fillContents(tree: Root, lang: string): void {
  const isList = (node: Element) => node.tagName === 'nav' && hasClass(node, 'contents');
  const lists = elementsBelow(tree, isList);
  if (lists.length === 0) return;
  const entries = entriesOf(tree);
  const repeated = repeatedLists(tree, lists);
  for (const list of lists) {
    if (repeated.has(list)) {
      list.children = [];
      continue;
    }
    const own = exhibitsListed(list);
    const listed = own === undefined ? entries : exhibitsOf(tree, own, lang);
    // A title over nothing would promise what is not there.
    list.children = listed.length > 0 ? [...list.children, listOf(listed)] : [];
  }
}

/** Contents that an author wrote into the text, where the template has them before it. */
function repeatedLists(tree: Root, lists: readonly Element[]): ReadonlySet<Element> {
  const flows = elementsBelow(tree, (node) => hasClass(node, 'flow'));
  const written = new Set(
    flows.flatMap((flow) => elementsBelow(flow, (one) => lists.includes(one))),
  );
  return written.size < lists.length ? written : new Set();
}

/** The element of the exhibits that a list tells instead of headings. */
function exhibitsListed(list: Element): 'figure' | 'table' | undefined {
  if (hasClass(list, 'contents-figures')) return 'figure';
  return hasClass(list, 'contents-tables') ? 'table' : undefined;
}

/** Exhibits with a number, each once, however many parts it has, by the first sentence of the caption. */
function exhibitsOf(tree: Root, tagName: 'figure' | 'table', lang: string): Entry[] {
  const makeId = createIdMaker(idsIn(tree));
  const entries = new Map<string, Entry>();
  visit(tree, 'element', (node, _index, parent) => {
    if (node.tagName !== tagName) return undefined;
    const caption = firstBelow(node, (inner) => /^(fig)?caption$/.test(inner.tagName));
    const label = caption && firstBelow(caption, (inner) => hasClass(inner, 'figure-number'));
    const number = label && wordsWithoutMarks(label);
    if (!number || entries.has(number)) return undefined;
    const id = idOf(node, () => makeId(tagName));
    const title = headingOfEras(parent) ?? titleOf(caption, number, lang);
    const text = `${number} ${title}`.trim();
    entries.set(number, { id, text, place: placeOf(node), below: [] });
    return undefined;
  });
  return [...entries.values()];
}

/** The caption of the table of the eras only says how to read it. */
function headingOfEras(parent: Root | Element | undefined): string | undefined {
  if (parent?.type !== 'element' || !hasClass(parent, 'eras-table')) return undefined;
  const heading = firstBelow(parent, ({ tagName }) => tagName === 'h2');
  return heading && wordsWithoutMarks(heading);
}

function titleOf(caption: Element, number: string, lang: string): string {
  const words = wordsOnLine(caption).slice(number.length).trim();
  return (splitSentences(words, lang)[0] ?? '').trim();
}

function wordsOnLine(node: Element): string {
  return wordsWithoutMarks(node)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

function idOf({ properties }: Element, makeId: () => string): string {
  properties.id ??= makeId();
  return String(properties.id);
}

function entriesOf(tree: Root): Entry[] {
  const makeId = createIdMaker(idsIn(tree));
  const entries: Entry[] = [];
  const told = new Set<Element>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'footer' && !isNumbered(node)) return SKIP;
    if (hasClass(node, 'one-page')) for (const inner of furtherHeadings(node)) told.add(inner);
    if (told.has(node)) return undefined;
    if (node.tagName !== 'h2' && node.tagName !== 'h3') return undefined;
    const text = wordsOnLine(node);
    if (text === '') return undefined;
    const id = idOf(node, () => makeId('section'));
    const above = node.tagName === 'h3' ? entries.at(-1)?.below : undefined;
    (above ?? entries).push({ id, text, place: placeOf(node), below: [] });
    return undefined;
  });
  return entries;
}

function furtherHeadings(part: Element): Element[] {
  return elementsBelow(part, ({ tagName }) => /^h[23]$/.test(tagName)).slice(1);
}

/** Whether its headings have numbers, as annexes have. */
function isNumbered(node: Element): boolean {
  return firstBelow(node, (inner) => hasClass(inner, 'section-number')) !== undefined;
}

function listOf(entries: readonly Entry[]): Element {
  return h('ul', entries.map(itemOf));
}

function itemOf({ id, text, place, below }: Entry): Element {
  const link: ElementContent = h('a', { href: `#${id}` }, [
    h('span', { className: ['contents-title'] }, text),
    ' ',
    h('span', { className: ['contents-leader'], ariaHidden: 'true' }),
    h('span', { dataPageOf: id }),
  ]);
  const item = h('li', below.length > 0 ? [link, listOf(below)] : [link]);
  return madeFrom(item, place, { isCopy: true });
}
