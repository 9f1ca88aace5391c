import type { Nodes } from 'hast';
import { hasClass } from '../../html/elements/classes.ts';
import { scriptInSigns } from '../../markdown/script-in-signs.ts';

/** Classes of what is a mark; another raised text, such as an exponent, is words. */
const marks = ['citation', 'note-mark', 'support-tag'];

/**
 * Get the words of a heading or caption without its citations, marks of notes and tags.
 *
 * @param node What is read.
 * @returns The words, with white space as written.
 */
export function wordsWithoutMarks(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.properties.dataCites !== undefined) return '';
    if (marks.some((name) => hasClass(node, name))) return '';
  }
  const words = 'children' in node ? node.children.map(wordsWithoutMarks).join('') : '';
  const isScript = node.type === 'element' && hasClass(node, 'script');
  return isScript ? scriptInSigns(words, node.tagName === 'sup') : words;
}
