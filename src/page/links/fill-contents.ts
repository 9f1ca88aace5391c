import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { madeFrom } from '../../html/made-from.ts';
import { createIdMaker } from '../../markdown/create-id-maker.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Place } from '../../model/message.ts';
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
 * its contents. A heading without an id gets one. Must run while citations
 * still tell that they are: marks are not copied.
 *
 * @param tree Document; changed in place.
 */
export function fillContents(tree: Root): void {
  const lists: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'nav' && hasClass(node, 'contents')) lists.push(node);
  });
  if (lists.length === 0) return;
  const entries = entriesOf(tree);
  for (const list of lists) {
    // A title over nothing would promise what is not there.
    list.children = entries.length > 0 ? [...list.children, listOf(entries)] : [];
  }
}

function entriesOf(tree: Root): Entry[] {
  const taken = new Set<string>();
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') taken.add(id);
  });
  const makeId = createIdMaker(taken);
  const entries: Entry[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'footer') return SKIP;
    if (node.tagName !== 'h2' && node.tagName !== 'h3') return undefined;
    const text = wordsWithoutMarks(node)
      .replace(/[ \t\n\r\f]+/g, ' ')
      .trim();
    if (text === '') return undefined;
    const id = typeof node.properties.id === 'string' ? node.properties.id : makeId('section');
    node.properties.id = id;
    const above = node.tagName === 'h3' ? entries.at(-1)?.below : undefined;
    (above ?? entries).push({ id, text, place: placeOf(node), below: [] });
    return undefined;
  });
  return entries;
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

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
