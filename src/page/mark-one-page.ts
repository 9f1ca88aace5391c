import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../html/elements/classes.ts';
import { elementsBelow, firstBelow } from '../html/elements/find-elements.ts';
import { idsIn } from '../html/elements/identifiers.ts';
import { createIdMaker } from '../markdown/create-id-maker.ts';
import type { OnePagePart } from '../model/printed.ts';
import { unseenLinks } from './links/unseen-links.ts';
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
  const taken = idsIn(tree);
  const makeId = createIdMaker(taken, 1);
  const parts: OnePagePart[] = [];
  for (const node of elementsBelow(tree, (one) => hasClass(one, 'one-page'))) {
    const heading = firstBelow(node, ({ tagName }) => /^h[1-6]$/.test(tagName));
    if (!heading) continue;
    const start = makeId('one-page');
    const end = taken.has(`${start}-end`) ? makeId(`${start}-end`) : `${start}-end`;
    node.children = [mark(start), ...node.children, mark(end)];
    parts.push({ name: wordsWithoutMarks(heading).trim(), start, end });
  }
  const ids = parts.flatMap(({ start, end }) => [start, end]);
  if (ids.length > 0) tree.children.push(unseenLinks(ids));
  return parts;
}

function mark(id: string): Element {
  return h('div', { id, style: 'clear: both' });
}
