import type { Heading, Paragraph, Root } from 'mdast';
import { visit } from '../values/visit.ts';
import { sourceOf } from './source-of.ts';
import { readAttributes, type WrittenAttributes } from './written-attributes.ts';

/**
 * Take the attributes at the end of headings out of their words: `## Methods {#sec-methods}`. Headings
 * have them in `data.written`.
 *
 * @param tree Tree, changed in place.
 * @param text Source it was parsed from: braces after a backslash are words.
 */
export function takeHeadingAttributes(tree: Root, text: string): void {
  visit(tree, 'heading', (heading) => {
    const written = takeAttributes(heading, text);
    if (written) heading.data = { ...heading.data, written };
  });
}

/**
 * Take the attributes off the end of a block.
 *
 * @param block Heading or caption; its last words are changed in place.
 * @param text Source it was parsed from.
 * @returns What they say; undefined where there are none.
 */
export function takeAttributes(
  block: Heading | Paragraph,
  text: string,
): WrittenAttributes | undefined {
  const last = block.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const read = readAttributes(` ${last.value}`.slice(startsBlock(block) ? 1 : 0));
  if (!read) return undefined;
  const written = readAttributes(` ${sourceOf(last, text)}`);
  if (written?.attributes.id !== read.attributes.id) return undefined;
  last.value = last.value.slice(0, Math.max(0, last.value.length - read.length));
  if (last.value === '') block.children.pop();
  return read.attributes;
}

/** Where braces are all there is, they are the words of the heading. */
function startsBlock({ children }: Heading | Paragraph): boolean {
  return children.length === 1;
}
