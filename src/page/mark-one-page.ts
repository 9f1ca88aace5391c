import type { Element, Root } from 'hast';
import type { OnePagePart } from '../model/printed.ts';
import { visit } from '../values/visit.ts';
import { wordsWithoutMarks } from './links/words-without-marks.ts';

/**
 * Mark where each part of a template that shall stand on one page (class `one-page`) begins and ends, so that
 * the press can tell whether it does. A part without a heading has no name to tell it by, and is left alone.
 *
 * @param tree Document, ids settled; changed in place: an empty element stands at the begin of each part, another
 *   at its end, below what floats in it, and unseen links lead to both, as the browser tells pages only of
 *   targets of links.
 * @returns The parts in their order.
 */
export function markOnePage(tree: Root): OnePagePart[] {
  const taken = idsOf(tree);
  const parts: OnePagePart[] = [];
  visit(tree, 'element', (node) => {
    const { className } = node.properties;
    if (!Array.isArray(className) || !className.includes('one-page')) return;
    const heading = headingOf(node);
    if (!heading) return;
    const [start = '', end = ''] = freeIds(taken, parts.length + 1);
    node.children = [mark(start), ...node.children, mark(end)];
    parts.push({ name: wordsWithoutMarks(heading).trim(), start, end });
  });
  const ids = parts.flatMap(({ start, end }) => [start, end]);
  if (ids.length > 0) tree.children.push(unseenLinks(ids));
  return parts;
}

function headingOf(part: Element): Element | undefined {
  let heading: Element | undefined;
  visit({ type: 'root', children: part.children }, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) heading ??= node;
  });
  return heading;
}

/** A heading "One page 1" may have taken an id. */
function freeIds(taken: ReadonlySet<unknown>, number: number): string[] {
  const name = `one-page-${number}`;
  const isTaken = taken.has(name) || taken.has(`${name}-end`);
  return isTaken ? freeIds(taken, number + 1000) : [name, `${name}-end`];
}

function idsOf(tree: Root): ReadonlySet<unknown> {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties: { id } }) => {
    ids.add(id);
  });
  return ids;
}

function mark(id: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { id, style: 'clear: both' },
    children: [],
  };
}

function unseenLinks(ids: readonly string[]): Element {
  const links = ids.map(
    (id): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href: `#${id}` },
      children: [],
    }),
  );
  return { type: 'element', tagName: 'div', properties: { hidden: true }, children: links };
}
