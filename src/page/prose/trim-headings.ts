import type { Element, Root, Text } from 'hast';
import { visit } from '../../values/visit.ts';
import { hasContent } from '../channel/print-channel-text.ts';

/**
 * Trim the text of every heading and make each run of white space in it one space. Headings print
 * with `white-space: pre-wrap` (a wrapped heading otherwise loses a space in the outline of the
 * PDF), so what stands in the tree is what prints. Of a heading that shows nothing no text is left: the
 * browser would tag characters that cannot be seen.
 *
 * @param tree Document; changed in place.
 */
export function trimHeadings(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return;
    const texts = textsOf(node);
    if (!hasContent(node)) for (const text of texts) text.value = '';
    let afterSpace = true;
    for (const text of texts) {
      // Only breaking white space: no-break spaces are there on purpose.
      text.value = text.value.replace(/[ \t\n\r\f]+/g, ' ');
      if (afterSpace) text.value = text.value.replace(/^ /, '');
      if (text.value !== '') afterSpace = text.value.endsWith(' ');
    }
    trimEnd(texts);
  });
}

function textsOf(heading: Element): Text[] {
  const texts: Text[] = [];
  visit(heading, 'text', (text) => {
    texts.push(text);
  });
  return texts;
}

function trimEnd(texts: Text[]): void {
  for (const text of texts.reverse()) {
    text.value = text.value.replace(/ $/, '');
    if (text.value !== '') return;
  }
}
