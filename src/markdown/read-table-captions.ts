import type { Paragraph, Root, RootContent, Table } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { changeBlocks } from './block-lists.ts';
import { sourceOf } from './source-of.ts';
import { takeAttributes } from './take-attributes.ts';

/** How a caption begins where Pandoc reads it. */
const OPENING = /^(?:Table:|:)[ \t]+(?=\S)/;

/**
 * Make `::table-caption` of the captions that Pandoc reads: a paragraph that begins with a colon, or
 * with `Table:`, right after a table or right before one.
 *
 * @param tree Tree, changed in place.
 * @param text Source it was parsed from.
 */
export function readTableCaptions(tree: Root, text: string): void {
  changeBlocks(tree, (blocks) => captioned(blocks, text));
}

function captioned(blocks: RootContent[], text: string): RootContent[] {
  const captions = new Map<RootContent, Paragraph>();
  const taken = new Set<RootContent>();
  const take = (table: RootContent | undefined, block: RootContent, before?: RootContent) => {
    if (table?.type !== 'table' || captions.has(table) || taken.has(block)) return;
    if (before?.type === 'leafDirective' && before.name === 'table-caption') return;
    if (block.type !== 'paragraph' || !OPENING.test(sourceOf(block, text))) return;
    captions.set(table, block);
    taken.add(block);
  };
  for (const [index, block] of blocks.entries()) take(blocks[index - 1], block, blocks[index - 2]);
  for (const [index, block] of blocks.entries()) take(blocks[index + 1], block);
  for (const block of blocks) takeLastRow(block, captions, text);
  return blocks.flatMap((block) => {
    if (taken.has(block)) return [];
    const caption = captions.get(block);
    return caption ? [directiveOf(caption, text), block] : [block];
  });
}

/** Without a blank line before it, the caption is parsed as the last row. */
function takeLastRow(block: RootContent, captions: Map<RootContent, Paragraph>, text: string) {
  if (block.type !== 'table' || captions.has(block) || block.children.length < 2) return;
  const row = (block as Table).children.at(-1);
  const [cell, ...others] = row?.children ?? [];
  if (!row || !cell || others.some(({ children }) => children.length > 0)) return;
  if (!OPENING.test(sourceOf(row, text))) return;
  block.children.pop();
  captions.set(block, {
    type: 'paragraph',
    children: cell.children,
    ...(row.position && { position: row.position }),
  });
}

function directiveOf(caption: Paragraph, text: string): LeafDirective {
  const written = takeAttributes(caption, text);
  const [first] = caption.children;
  if (first?.type === 'text') first.value = first.value.replace(OPENING, '');
  return {
    type: 'leafDirective',
    name: 'table-caption',
    attributes: written?.id === undefined ? {} : { id: written.id },
    children: caption.children,
    ...(caption.position && { position: caption.position }),
  };
}
