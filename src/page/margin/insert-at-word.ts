import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../html/elements/classes.ts';
import type { TextBlock } from './find-text-blocks.ts';

/** A longer word may break, lest it run out of the column. */
const LONGEST = 24;

/** Elements whose inside is one thing: a link would take in a note, and code is no prose. */
const CLOSED = new Set('a code img sup svg'.split(' '));

/** A text, or an element that is one thing, and the element that holds it. */
interface Leaf {
  node: Text | Element;
  parent: Element;
}

/**
 * Put notes at the word that a mark stands behind, so that they begin on the line of the mark. Notes
 * and word become one `span.keep`, which the style sheet does not break: the browser would else leave
 * a note at the end of the line before, when the word goes to the next.
 *
 * @param block Text that holds the mark, which words are kept with; changed in place.
 * @param mark Citation in it.
 * @param notes What goes there.
 */
export function insertAtWord(block: TextBlock, mark: Element, notes: Element): void {
  let word: Leaf | undefined;
  for (const leaf of leavesBefore(block, mark).reverse()) {
    if (endsWord(leaf.node)) break;
    const start = leaf.node.type === 'text' ? lastBlank(leaf.node) + 1 : 0;
    if (leaf.node.type === 'text' && start > 0) {
      if (start < leaf.node.value.length) word = splitText(leaf.node, start, leaf.parent);
      break;
    }
    word = leaf;
  }
  if (word) insertBefore(word, notes);
}

/** Leaves of the block up to the mark, in reading order; the last one is the mark. */
function leavesBefore({ parent, content }: TextBlock, mark: Element): Leaf[] {
  const leaves: Leaf[] = [];
  walk(parent, content);
  return leaves;

  /** Tells whether the mark was met. */
  function walk(owner: Element, children: readonly ElementContent[]): boolean {
    return children.some((node) => {
      if (node.type !== 'text' && node.type !== 'element') return false;
      if (node.type === 'element' && node !== mark && !isClosed(node)) {
        return walk(node, node.children);
      }
      leaves.push({ node, parent: owner });
      return node === mark;
    });
  }
}

function isClosed(node: Element): boolean {
  return CLOSED.has(node.tagName) || node.children.length === 0 || hasClass(node, 'margin-sources');
}

/** A line begins here, or what follows has a note already. */
function endsWord(node: Text | Element): boolean {
  return node.type === 'element' && (node.tagName === 'br' || hasClass(node, 'margin-sources'));
}

/** No line breaks at the other blanks. */
function lastBlank({ value }: Text): number {
  return Math.max(...[' ', '\t', '\n', '\r'].map((blank) => value.lastIndexOf(blank)));
}

function splitText(text: Text, start: number, parent: Element): Leaf {
  const word: Text = { type: 'text', value: text.value.slice(start) };
  text.value = text.value.slice(0, start);
  parent.children.splice(parent.children.indexOf(text) + 1, 0, word);
  return { node: word, parent };
}

function insertBefore({ node, parent }: Leaf, notes: Element): void {
  const at = parent.children.indexOf(node);
  const isKept = hasClass(parent, 'keep');
  if (isKept || !isShort(node)) parent.children.splice(at, 0, notes);
  else parent.children.splice(at, 1, h('span', { className: ['keep'] }, [notes, node]));
}

function isShort(node: Text | Element): boolean {
  return node.type === 'text' ? node.value.length <= LONGEST : node.tagName === 'sup';
}
