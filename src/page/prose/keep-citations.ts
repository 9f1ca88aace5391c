import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { elementsOf } from '../../html/elements/find-elements.ts';
import { SKIP, visit } from '../../values/visit.ts';

/** A longer word or cluster may break, lest the two run out of the column. */
const LONGEST = 24;

/**
 * Keep each raised mark on the line of the word before it: a line must not begin with `[9]`. Word
 * and marks are wrapped in `span.keep`, which the style sheet does not break. (An invisible word
 * joiner would do the same, but stays in copied text.)
 *
 * @param tree Document; changed in place.
 */
export function keepCitations(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isMark(node) || !parent || index === undefined) return undefined;
    const before = parent.children[index - 1];
    const marks = marksFrom(parent.children as ElementContent[], index);
    if (before?.type !== 'text') return undefined;
    const word = /\S+$/.exec(before.value)?.[0] ?? '';
    if (word === '' || word.length > LONGEST || marks.some(isLong)) return undefined;
    before.value = before.value.slice(0, -word.length);
    parent.children.splice(index, marks.length, h('span', { className: ['keep'] }, word, marks));
    return [SKIP, index + 1];
  });
}

function isMark(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'sup';
}

/** The mark and those that follow it directly, such as the letter of a note. */
function marksFrom(siblings: readonly ElementContent[], start: number): Element[] {
  let end = start;
  while (isMark(siblings[end])) end += 1;
  return elementsOf({ children: siblings.slice(start, end) });
}

function isLong(mark: Element): boolean {
  return textOf(mark).length > LONGEST;
}
