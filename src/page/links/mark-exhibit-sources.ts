import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { addClass } from '../../html/elements/classes.ts';
import { elementsOf } from '../../html/elements/find-elements.ts';
import { languagePack } from '../../language/languages.ts';
import { visit } from '../../values/visit.ts';

/**
 * Mark the lines of sources and remarks under exhibits with the class `exhibit-source`: paragraphs
 * right after a table or figure, or after another such line, that begin with a word such as
 * "Source:" or "Note:", in English or in the language of the document.
 *
 * @param tree Document, before its sections are made; changed in place.
 * @param lang BCP 47 tag of the document.
 */
export function markExhibitSources(tree: Root, lang: string): void {
  const words = [languagePack('en').figureWords, languagePack(lang).figureWords].flatMap(
    ({ sourceWords }) => sourceWords,
  );
  const opening = new RegExp(`^\\s*(?:${words.join('|')})[ \\u00a0]?:`, 'i');
  visit(tree, (node) => {
    if (!('children' in node)) return;
    let isExhibit = false;
    for (const child of elementsOf(node)) {
      const isSource: boolean = isExhibit && child.tagName === 'p' && opening.test(textOf(child));
      if (isSource) addClass(child, 'exhibit-source');
      isExhibit = isSource || child.tagName === 'table' || child.tagName === 'figure';
    }
  });
}
