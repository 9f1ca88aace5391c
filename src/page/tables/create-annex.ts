import type { Element } from 'hast';
import { h } from 'hastscript';
import { languagePack } from '../../language/languages.ts';

/**
 * Make the annex of a document: the tables that are printed on turned pages. It stands at the very end:
 * turned pages begin a new page, and only there does nothing follow the space left before them.
 *
 * @param content Tables and their lines of sources, in the order of the document.
 * @param lang BCP 47 tag of the document.
 * @param id Id of its heading.
 * @returns The section.
 */
export function createAnnex(content: readonly Element[], lang: string, id: string): Element {
  return h('section', { className: ['annex'] }, [
    h('h2', { id }, languagePack(lang).tableWords.annex),
    ...content,
  ]);
}
