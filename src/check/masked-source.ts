import type { Nodes } from 'mdast';
import { allNodes } from './all-nodes.ts';

/**
 * Give a block as it is written, with blanks for what is no running text of it: code, addresses, HTML,
 * citations, notes, pictures, attributes of directives and of headings. The last sign of each stays,
 * so that what follows it can be seen to follow it.
 *
 * @param block Block with its place.
 * @param source Source text of the file.
 * @returns The text, as long as the block is.
 */
export function maskedSource(block: Nodes, source: string): string {
  const from = block.position?.start.offset ?? 0;
  const text = source.slice(from, block.position?.end.offset);
  const masks = allNodes(block).flatMap((node) => (node === block ? [] : maskOf(node)));
  let masked = text;
  for (const { start, end } of masks) masked = blank(masked, start - from, end - from - 1);
  const braces = block.type === 'heading' && block.data?.written ? /\{[^{}]*\}\s*$/ : undefined;
  const at = braces ? masked.search(braces) : -1;
  return at < 0 ? masked : blank(masked, at, masked.length);
}

const wholly: ReadonlySet<string> = new Set([
  'citation',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
]);

/** A stretch of the file. */
interface Stretch {
  start: number;
  end: number;
}

function maskOf(node: Nodes): Stretch[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  if (wholly.has(node.type)) return [{ start, end }];
  if (node.type !== 'link' && node.type !== 'textDirective') return [];
  const inner = node.children.at(-1)?.position?.end.offset;
  // The words of a bare address are the address.
  const isBare =
    inner === end || inner === undefined || node.children[0]?.position?.start.offset === start;
  return [{ start: isBare ? start : inner, end: node.type === 'textDirective' ? end + 1 : end }];
}

function blank(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  if (start >= end) return text;
  const blanks = text.slice(start, end).replace(/[^\n]/g, ' ');
  return text.slice(0, start) + blanks + text.slice(end);
}
