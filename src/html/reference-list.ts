import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fixedWords } from '../language/fixed-words.ts';
import type { Reference } from '../model/reference.ts';
import { richTextToHast } from './rich-text.ts';

/**
 * Print the numbered reference list: each entry with its state in words and room for the links back
 * to every place that cites it, which are known only once the document is whole.
 *
 * @param references References in the order of their numbers.
 * @param lang BCP 47 tag of the document.
 * @returns The section, or nothing where nothing is cited.
 */
export function referenceList(references: readonly Reference[], lang: string): ElementContent[] {
  if (references.length === 0) return [];
  const words = fixedWords(lang);
  return [
    h('section', { className: ['references'] }, [
      h('h2', { id: 'references' }, words.references),
      h('ol', references.map(entry)),
    ]),
  ];
}

function entry(reference: Reference): Element {
  return h('li', { id: `ref-${reference.number}` }, [
    h('p', { className: ['reference', `state-${reference.state}`] }, [
      ...richTextToHast(reference.entry),
      ' ',
      h('span', { className: ['cited'], 'data-cited-by': String(reference.number) }),
    ]),
  ]);
}
