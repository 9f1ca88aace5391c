import type { Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { citationFromMarkdown } from '../../src/markdown/citation-from-markdown.ts';
import { citationSyntax } from '../../src/markdown/citation-syntax.ts';
import type { Citation, CitationItem } from '../../src/markdown/nodes.ts';
import { parseWith } from '../../src/markdown/parse-with.ts';

/**
 * Parse Markdown with GFM and citations.
 *
 * @param markdown Markdown.
 * @param lang BCP 47 tag for locator terms.
 * @returns The tree.
 */
export function parse(markdown: string, lang = 'en'): Root {
  return parseWith(markdown, {
    micromark: [citationSyntax(lang)],
    fromMarkdown: [citationFromMarkdown()],
  });
}

/**
 * Gather the citations of a tree.
 *
 * @param tree Markdown tree.
 * @returns The citations in source order.
 */
export function citationsOf(tree: Root): Citation[] {
  const found: Citation[] = [];
  visit(tree, 'citation', (node) => {
    found.push(node);
  });
  return found;
}

/**
 * Show a citation on one line, in the notation of `citation-cases.ts`.
 *
 * @param citation Citation.
 * @returns Such as `‹see → @a page:3 → , more | @b›`.
 */
export function showCitation(citation: Citation): string {
  return `‹${citation.items.map(showItem).join(' | ')}›`;
}

function showItem({ key, mode, prefix, label, locator, suffix }: CitationItem): string {
  const mark = { parenthetical: '@', textual: 't@', suppressed: '-@' }[mode];
  const place = locator === undefined ? '' : ` ${label}:${locator}`;
  const before = prefix.length > 0 ? `${showAll(prefix)} → ` : '';
  const after = suffix.length > 0 ? ` → ${showAll(suffix)}` : '';
  return `${before}${mark}${key}${place}${after}`;
}

function showAll(nodes: PhrasingContent[]): string {
  return nodes.map(show).join('');
}

function show(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', '⏎');
  if (node.type === 'break') return '↵';
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'html') return node.value;
  if (node.type === 'image') return `![${node.alt}]`;
  const inner = 'children' in node ? showAll(node.children as PhrasingContent[]) : '';
  if (node.type === 'link') return `<${inner}>`;
  if (node.type === 'emphasis') return `*${inner}*`;
  return node.type === 'strong' ? `**${inner}**` : `${node.type}(${inner})`;
}
