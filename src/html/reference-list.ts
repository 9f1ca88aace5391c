import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fixedWords } from '../language/fixed-words.ts';
import type { Reference } from '../model/reference.ts';
import { backLinks } from './notes-list.ts';
import { richTextToHast } from './rich-text.ts';

/**
 * Print the numbered reference list: each entry with its state in words and a link back to every
 * place that cites it.
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
      h(
        'ol',
        references.map((reference) => entry(reference, words.citedPage)),
      ),
    ]),
  ];
}

function entry(reference: Reference, citedPage: string): Element {
  const id = `ref-${reference.number}`;
  return h('li', { id }, [
    h('p', { className: ['reference', `state-${reference.state}`] }, [
      ...richTextToHast(reference.entry),
      ' ',
      h('span', { className: ['cited'] }, [
        `${citedPage}\u00A0`,
        ...backLinks(reference.citingPlaces, id),
      ]),
    ]),
  ]);
}
