import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { richTextToHast } from '../../html/rich-text.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { ReferenceState } from '../../model/reference.ts';
import type { ShortReference } from '../../references/print/create-reference-shortener.ts';
import { groupBy } from '../../values/group-by.ts';
import { curlText } from '../prose/curl-quotes.ts';
import type { TextBlock } from './find-text-blocks.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** How notes print in a document. */
export interface NoteLook {
  /** Whether references have numbers. */
  numbered: boolean;
  /** BCP 47 tag of the document. */
  lang: string;
}

/**
 * Make the note about one reference: "**9** *BBC News*, 2011 · **dead link**".
 *
 * @param source Reference in a few words.
 * @param look How notes print.
 * @returns The note.
 */
export function createNote(source: ShortReference, look: NoteLook): Element {
  const { number, fault } = source;
  return note([
    ...(look.numbered ? [h('b', { className: ['margin-number'] }, `${number}`), text(' ')] : []),
    ...named(source, look.lang),
    ...(fault ? [text(' · '), faultWords(fault.words, fault.state)] : []),
  ]);
}

/**
 * Make the one note about all references of a paragraph that cites many: "Sources **1–12** · **dead
 * link**: 9". Only what is wrong is told one by one.
 *
 * @param sources References in a few words, in the order of their marks.
 * @param look How notes print.
 * @returns The note.
 */
export function collectiveNote(
  sources: readonly ShortReference[],
  { numbered, lang }: NoteLook,
): Element {
  const numbersOf = (some: readonly ShortReference[]) =>
    numbersInWords(
      some.map(({ number }) => number),
      lang,
    );
  const faulty = sources.flatMap((source) => (source.fault ? [{ source, ...source.fault }] : []));
  const faults = [...groupBy(faulty, ({ words }) => words)].map(([words, group]) => {
    const some = group.map(({ source }) => source);
    return [
      faultWords(withColon(words, lang), group[0].state),
      text(' '),
      ...(numbered ? [text(numbersOf(some))] : listed(some, lang)),
    ];
  });
  const title = [
    text(`${languagePack(lang).figureWords.sourceWords[1]} `),
    h('b', { className: ['margin-number'] }, numbersOf(sources)),
  ];
  return note(joined(numbered ? [title, ...faults] : faults, ' · '));
}

/**
 * Put notes beside the text, below each other. What they say stands in the list of references as
 * well: nobody need hear it.
 *
 * @param depth Lists and quotations around that text, out of which the notes have to move.
 * @param notes Notes in their order.
 * @returns An element within a line, which the style sheet puts beside it.
 */
export function standBeside(
  depth: Pick<TextBlock, 'lists' | 'quotes'>,
  notes: readonly Element[],
): Element {
  const { lists, quotes } = depth;
  const inset = [lists > 0 && `--lists: ${lists}`, quotes > 0 && `--quotes: ${quotes}`];
  const style = inset.filter(Boolean).join('; ') || undefined;
  const properties = { className: ['margin-sources'], ariaHidden: 'true', dataArtifact: '', style };
  return h('span', properties, ...notes);
}

function note(children: ElementContent[]): Element {
  return h('span', { className: ['margin-source'] }, children);
}

function listed(sources: readonly ShortReference[], lang: string): ElementContent[] {
  return joined(
    sources.map((source) => named(source, lang)),
    '; ',
  );
}

function named({ name, year }: ShortReference, lang: string): ElementContent[] {
  const curl = (words: string) => curlText(words, name.lang ?? lang);
  const parts = name.parts?.map((part) =>
    part.isCode ? part : { ...part, text: curl(part.text) },
  );
  const words = { ...name, text: curl(name.text), ...(parts && { parts }) };
  const comma = languagePack(lang).referenceWords.comma;
  return [...richTextToHast([words]), ...(year === undefined ? [] : [text(`${comma}${year}`)])];
}

function faultWords(words: string, state: ReferenceState): Element {
  return h('b', { className: ['reference-state', `state-${state}`] }, words);
}

function joined(groups: readonly ElementContent[][], separator: string): ElementContent[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [text(separator), ...group]));
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
