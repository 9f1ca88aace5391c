import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { languagePack } from '../language/languages.ts';
import { referenceId } from '../markdown/target-ids.ts';
import type { Reference } from '../model/reference.ts';
import { freeTextEntry } from './free-text-entry.ts';
import { madeFrom } from './made-from.ts';
import { richTextToHast } from './rich-text.ts';

/** Gives the blocks of the footnote that a free-text reference is; none for any other reference. */
export type FootnoteRenderer = (reference: Reference) => ElementContent[] | undefined;

/** How a reference list prints. */
export interface ReferenceListOptions {
  /** Renderer of free-text references; without one their words print plainly. */
  renderFootnote?: FootnoteRenderer;
  /** Whether the entries carry their numbers, which they do unless a CSL style has none. */
  numbered?: boolean;
}

/**
 * Print the reference list: each entry with its state in words, where it differs from that of the
 * others, and room for the links back to every place that cites it, which are known only once the
 * document is whole. That links were not checked anew is said once.
 *
 * @param references References in the order of their numbers.
 * @param lang BCP 47 tag of the document.
 * @param options Footnotes and numbers.
 * @returns The section, or nothing where nothing is cited.
 */
export function referenceList(
  references: readonly Reference[],
  lang: string,
  { renderFootnote = () => undefined, numbered = true }: ReferenceListOptions = {},
): ElementContent[] {
  if (references.length === 0) return [];
  const words = languagePack(lang).fixedWords;
  return [
    h('section', { className: numbered ? ['references'] : ['references', 'unnumbered'] }, [
      h('h2', { id: 'references' }, words.references),
      ...(references.some(({ state }) => state === 'not-re-checked')
        ? [h('p', { className: ['references-state'] }, words.linksNotReChecked)]
        : []),
      h(
        'ol',
        references.map((reference) =>
          madeFrom(entry(reference, renderFootnote(reference)), reference.source.place, {
            file: reference.source.file,
          }),
        ),
      ),
    ]),
  ];
}

function entry(reference: Reference, footnote: ElementContent[] | undefined): Element {
  const { number, state } = reference;
  const className = ['reference', `state-${state}`];
  const cited = h('span', { className: ['cited'], 'data-cited-by': String(number) });
  if (footnote) {
    const blocks = freeTextEntry(footnote, reference.entry, cited, className);
    return h('li', { id: referenceId(number), className: ['free-text'] }, blocks);
  }
  return h('li', { id: referenceId(number) }, [
    h('p', { className }, [...richTextToHast(reference.entry), ' ', cited]),
  ]);
}
