import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../model/reference.ts';
import { richTextToHast } from './rich-text.ts';

/**
 * Print the entry of a free-text reference: the blocks of its footnote, then on the last line the
 * state in words and the links back.
 *
 * @param blocks Footnote as HTML.
 * @param entry Entry in words: where the footnote stands in it, the blocks print.
 * @param cited Room for the links back.
 * @param className Classes of its paragraphs.
 * @returns Content of the list item.
 */
export function freeTextEntry(
  blocks: readonly ElementContent[],
  entry: readonly RichText[],
  cited: Element,
  className: readonly string[],
): ElementContent[] {
  const content = blocks.map((block) =>
    isParagraph(block) ? h('p', { className: [...className] }, block.children) : block,
  );
  const at = entry.findIndex(({ kind }) => kind === 'footnote');
  const after = at === -1 ? [] : entry.slice(at + 1);
  const end = content.findLast((block) => block.type === 'element');
  if (end && isParagraph(end)) {
    end.children.push(...richTextToHast(after), { type: 'text', value: ' ' }, cited);
    return content;
  }
  // After a list or a block of code, the full stop that ends the words would stand alone.
  const state = after.filter(({ kind }) => kind === 'state');
  return [
    ...content,
    h('p', { className: [...className] }, [...richTextToHast(state), ' ', cited]),
  ];
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}
