import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { changeBlocks } from './block-lists.ts';

/** The first line of a quote that is a callout elsewhere: `[!NOTE]`, or `[!note]- A title`. */
const ALERT = /^\[!([A-Za-z]+)\][+-]?[ \t]*/;

/** The first line of a callout of Quarto, with its title. */
const FENCE = /^:{3,}[ \t]*\{[ \t]*\.callout-([a-z]+)(?:[^{}\n]*?\btitle="([^"\n]*)")?/;

/**
 * Make `:::note` of quotes that begin with `[!NOTE]`, as GitHub and Obsidian write them. What stands
 * behind the mark on its line is a run-in title; the word of the mark is kept in
 * `data.callout`. So are word and title of Quarto's, which are notes by now.
 *
 * @param tree Tree, changed in place.
 * @param text Source it was parsed from: a bracket after a backslash is text.
 */
export function readCallouts(tree: Root, text: string): void {
  changeBlocks(tree, (blocks) =>
    blocks.map((block) => (block.type === 'blockquote' ? (noteOf(block, text) ?? block) : block)),
  );
  visit(tree, 'containerDirective', (node) => {
    if (node.name === 'note') readFence(node, text);
  });
}

/** `withPlainFences` has made a note of it; word and title stand in the text as written. */
function readFence(node: ContainerDirective, text: string): void {
  const at = node.position?.start.offset ?? 0;
  const [, kind, title] = FENCE.exec(text.slice(at, text.indexOf('\n', at))) ?? [];
  if (kind === undefined) return;
  node.data = { ...node.data, callout: kind };
  if (title === undefined) return;
  // In its opening line no words are looked for, so these have no place.
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: title }] };
  const [first] = node.children;
  if (first?.type === 'paragraph') first.children.unshift(strong, { type: 'text', value: ' ' });
  else node.children.unshift({ type: 'paragraph', children: [strong] });
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

function sourceOf({ position }: RootContent, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
