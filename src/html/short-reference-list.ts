import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fillPhrase } from '../language/fill-phrase.ts';
import { inSentence } from '../language/in-sentence.ts';
import { languagePack } from '../language/languages.ts';
import { referenceId } from '../markdown/target-ids.ts';
import type { Reference } from '../model/reference.ts';
import { createReferenceShortener } from '../references/print/create-reference-shortener.ts';
import { madeFrom } from './made-from.ts';
import { richTextToHast } from './rich-text.ts';

/** What a short reference list is made of. */
export interface ShortReferenceListInput {
  /** All references of the briefing, in the order of their numbers. */
  references: readonly Reference[];
  /** Numbers of those that the pages cite. */
  cited: ReadonlySet<number>;
  /** BCP 47 tag of the document. */
  lang: string;
  /** Whether the whole list is attached to the PDF. */
  attached: boolean;
}

/**
 * Print what the pages cite in a line each: number, short name, year and state. Numbers are those of
 * the whole briefing, so some may be missing; a line says where the rest is.
 *
 * @param input References, and which of them are cited.
 * @returns The section, or nothing where nothing is cited.
 */
export function shortReferenceList(input: ShortReferenceListInput): ElementContent[] {
  const { references, cited, lang, attached } = input;
  const shown = references.filter(({ number }) => cited.has(number));
  if (shown.length === 0) return [];
  const words = languagePack(lang).fixedWords;
  const shorten = createReferenceShortener(lang);
  const rest = fillPhrase(attached ? words.listInFullAttached : words.listInFull, {
    shown: String(shown.length),
    total: String(references.length),
  });
  const unchecked = shown.some(({ state }) => state === 'not-re-checked');
  return [
    h('section', { className: ['references', 'references-short'] }, [
      h('h2', { id: 'references' }, words.references),
      h('p', { className: ['references-state'] }, [
        rest,
        ...(unchecked ? [` ${words.linksNotReChecked}`] : []),
      ]),
      h(
        'ol',
        shown.map((reference) => {
          const { number, state, source } = reference;
          const { name, year, fault } = shorten(reference);
          const told = fault?.words ?? stateInWord(reference, lang);
          const line = h('p', { className: ['reference', `state-${state}`] }, [
            ...richTextToHast([name]),
            ...(year === undefined ? [] : [`${languagePack(lang).referenceWords.comma}${year}`]),
            ...(told === undefined
              ? []
              : [' · ', h('b', { className: ['reference-state'] }, told)]),
          ]);
          const item = h('li', { id: referenceId(number), value: number }, [line]);
          return madeFrom(item, source.place, { file: source.file });
        }),
      ),
    ]),
  ];
}

/** What is usual is said once, over the list. */
function stateInWord({ state }: Reference, lang: string): string | undefined {
  const { fixedWords, referenceWords } = languagePack(lang);
  if (state === 'archived') return fixedWords.archived;
  if (state !== 'no-link-given') return undefined;
  return inSentence(referenceWords.noLinkGiven, lang);
}
