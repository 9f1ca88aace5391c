import type { Element, Nodes } from 'hast';

/**
 * Get the words of a heading or caption without its citations, marks of notes and tags. Must be asked
 * while citations still tell that they are.
 *
 * @param node What is read.
 * @returns The words, with white space as written.
 */
export function wordsWithoutMarks(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const isRaised = node.tagName === 'sup' && !hasClass(node, 'script');
    const isMark = node.properties.dataCites !== undefined || isRaised;
    if (isMark || hasClass(node, 'support-tag')) return '';
  }
  return 'children' in node ? node.children.map(wordsWithoutMarks).join('') : '';
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
