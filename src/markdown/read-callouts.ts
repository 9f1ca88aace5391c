import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Place } from '../model/message.ts';
import { changeBlocks } from './block-lists.ts';
import { type ForeignFence, readForeignFence } from './foreign-fences.ts';
import { foreignName } from './plain-fences.ts';
import { sourceOf } from './source-of.ts';

/** The first line of a quote that is a callout elsewhere: `[!NOTE]`, or `[!note]- A title`. */
const ALERT = /^\[!([A-Za-z]+)\][+-]?[ \t]*/;

/**
 * Make `:::note` of quotes that begin with `[!NOTE]`, as GitHub and Obsidian write them, and of callouts of
 * Quarto, Docusaurus and VitePress. What stands behind the mark on its line is a run-in title; the word of the
 * mark is kept in `data.callout`. Of other blocks, such as columns, what they hold is left; where they
 * open is kept in the data of the tree.
 *
 * @param tree Tree, changed in place.
 * @param text Source it was parsed from: a bracket after a backslash is text.
 * @param blocks Opening lines of the blocks that were taken out before.
 */
export function readCallouts(tree: Root, text: string, blocks: readonly Place[]): void {
  const opened: Place[] = [...blocks];
  changeBlocks(tree, (blocks) => blocks.flatMap((block) => readBlock(block, text, opened)));
  opened.sort((a, b) => (a.start.offset ?? 0) - (b.start.offset ?? 0));
  if (opened.length > 0) tree.data = { ...tree.data, foreignBlocks: opened };
}

function readBlock(block: RootContent, text: string, opened: Place[]): RootContent[] {
  if (block.type === 'blockquote') return [noteOf(block, text) ?? block];
  if (block.type !== 'containerDirective' || block.name !== foreignName) return [block];
  const start = block.position?.start;
  const [line = ''] = text.slice(start?.offset).split('\n', 1);
  const fence = readForeignFence(line.trimEnd());
  if (!start || !fence) return [block];
  if (fence.callout !== undefined) return [calloutOf(block, fence)];
  const { length } = line.trimEnd();
  const end = {
    line: start.line,
    column: start.column + length,
    offset: (start.offset ?? 0) + length,
  };
  opened.push({ start, end });
  return block.children.flatMap((child) => readBlock(child, text, opened));
}

/** In its opening line no words are looked for, so those of a title have no place. */
function calloutOf(block: ContainerDirective, { callout = '', title }: ForeignFence): RootContent {
  const note = { ...block, name: 'note', data: { ...block.data, callout } };
  if (title === undefined) return note;
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: title }] };
  const [first, ...others] = block.children;
  if (first?.type !== 'paragraph') {
    return { ...note, children: [{ type: 'paragraph', children: [strong] }, ...block.children] };
  }
  const words: PhrasingContent[] = [strong, { type: 'text', value: ' ' }, ...first.children];
  return { ...note, children: [{ ...first, children: words }, ...others] };
}

function noteOf(quote: Blockquote, text: string): ContainerDirective | undefined {
  const [first, ...others] = quote.children;
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || mark?.type !== 'text') return undefined;
  const [opening = '', kind = ''] = ALERT.exec(sourceOf(first, text)) ?? [];
  if (opening === '' || !mark.value.startsWith(opening.trimEnd())) return undefined;
  const words = { ...first, children: withoutMark(first, mark, opening) };
  return {
    type: 'containerDirective',
    name: 'note',
    attributes: {},
    children: [...(words.children.length > 0 ? [words] : []), ...others],
    data: { callout: kind.toLowerCase() },
    ...(quote.position && { position: quote.position }),
  };
}

function withoutMark(first: Paragraph, mark: Text, opening: string): PhrasingContent[] {
  const rest = mark.value.slice(opening.trimEnd().length).replace(/^[ \t]+/, '');
  const end = rest.indexOf('\n');
  const others = first.children.slice(1);
  // Below its mark alone stands the text; behind it a title, which is run in.
  if (rest === '') return others;
  if (end === 0) return [{ ...mark, value: rest.slice(1) }, ...others];
  if (end < 0) {
    return others.length > 0 ? [{ ...mark, value: rest }, ...others] : [titleOf(mark, rest)];
  }
  return [titleOf(mark, rest.slice(0, end)), { ...mark, value: rest.slice(end) }, ...others];
}

function titleOf({ position }: Text, value: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value }], ...(position && { position }) };
}
