import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { richTextToHast } from '../../html/rich-text.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { ReferenceState } from '../../model/reference.ts';
import type { ShortReference } from '../../references/print/create-reference-shortener.ts';
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

type Depth = Pick<TextBlock, 'lists' | 'quotes'>;

/**
 * Make the note about one reference: "**9** *BBC News*, 2011 · **dead link**".
 *
 * @param source Reference in a few words.
 * @param depth Lists and quotations around the text beside which it stands.
 * @param look How notes print.
 * @returns An element within a line, which the style sheet puts beside it.
 */
export function createNote(source: ShortReference, depth: Depth, look: NoteLook): Element {
  const { number, fault } = source;
  return note(depth, [
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
 * @param depth Lists and quotations around the text beside which it stands.
 * @param look How notes print.
 * @returns An element within a line, which the style sheet puts beside it.
 */
export function collectiveNote(
  sources: readonly ShortReference[],
  depth: Depth,
  { numbered, lang }: NoteLook,
): Element {
  const numbersOf = (some: readonly ShortReference[]) =>
    numbersInWords(
      some.map(({ number }) => number),
      lang,
    );
  const faults = [...byFault(sources)].map(([words, faulty]): ElementContent[] => [
    faultWords(withColon(words, lang), faulty[0]?.fault?.state ?? 'dead'),
    text(' '),
    ...(numbered ? [text(numbersOf(faulty))] : listed(faulty, lang)),
  ]);
  const title = [
    text(`${languagePack(lang).marginWords.sources} `),
    h('b', { className: ['margin-number'] }, numbersOf(sources)),
  ];
  return note(depth, joined(numbered ? [title, ...faults] : faults, ' · '));
}

/** References by the words for what is wrong with them, in the order of the first of each. */
function byFault(sources: readonly ShortReference[]): Map<string, ShortReference[]> {
  const found = new Map<string, ShortReference[]>();
  for (const source of sources) {
    if (!source.fault) continue;
    const { words } = source.fault;
    found.set(words, [...(found.get(words) ?? []), source]);
  }
  return found;
}

function note(depth: Depth, children: ElementContent[]): Element {
  const inset = Object.entries(depth).flatMap(([name, count]) =>
    count > 0 ? `--${name}: ${count}` : [],
  );
  const properties = {
    className: ['margin-source'],
    ariaHidden: 'true',
    dataArtifact: '',
    ...(inset.length > 0 && { style: inset.join('; ') }),
  };
  return { type: 'element', tagName: 'span', properties, children };
}

function listed(sources: readonly ShortReference[], lang: string): ElementContent[] {
  return joined(
    sources.map((source) => named(source, lang)),
    '; ',
  );
}

function named({ name, year }: ShortReference, lang: string): ElementContent[] {
  const words = { ...name, text: curlText(name.text, name.lang ?? lang) };
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
