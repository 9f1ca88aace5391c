import type { Nodes } from 'mdast';

/**
 * Give the words of a node as plain text: without citations, marks of notes, tags and questions.
 *
 * @param node Node of a briefing's tree.
 * @returns The words, with single blanks between them.
 */
export function wordsOf(node: Nodes): string {
  return read(node).replace(/\s+/g, ' ').trim();
}

function read(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'textDirective' && node.name !== 'amount') return '';
  const inner = 'children' in node ? node.children.map(read).join('') : '';
  return node.type === 'paragraph' ? `${inner} ` : inner;
}
