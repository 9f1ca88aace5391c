import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { inSentence } from '../../language/in-sentence.ts';
import { languagePack } from '../../language/languages.ts';
import type { CslItem, Reference, ReferenceState, RichText } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import { partCode } from '../markup/part-code.ts';
import { usableTitle } from '../record/title.ts';
import { isWebSource } from '../record/web-source.ts';
import { cutAtWord } from './cut-at-word.ts';
import { footnoteName } from './footnote-name.ts';
import { foreignLanguage } from './foreign-language.ts';
import { namesInText } from './names-in-text.ts';
import { quoteTitle } from './nest-quotes.ts';

/** A reference as it is told in a line or two beside the text. */
export interface ShortReference {
  /** Position in the reference list. */
  number: number;
  /** Author, publisher or title. */
  name: RichText;
  /** Year of publication, in the words of the language; absent where the record has none. */
  year?: string;
  /** Why nothing may rest on it, in words; absent for a source that can be used. */
  fault?: { state: ReferenceState; words: string };
}

/** Most characters of a name: two lines of a narrow column. */
const LONGEST_NAME = 48;
/** Most characters of a title, which is no name and need only be known again: one line. */
const LONGEST_TITLE = 26;

/** Writes the short form of one reference. */
export type ReferenceShortener = (reference: Reference) => ShortReference;

/**
 * Prepare to tell references in a few words: the authors' family names, else what holds or publishes
 * the work, else its title, shortened at a word, else that it has none; then the year, and what is
 * wrong with the link.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The shortener, for all references of a document.
 */
export function createReferenceShortener(lang: string): ReferenceShortener {
  const dates = createDateFormatter(lang);
  return ({ number, state, source: { item } }) => {
    const year = item.issued && dates.formatYearOf(item.issued);
    const fault = faultIn(state, lang);
    return {
      number,
      name: nameOf(item, state, lang),
      ...(year && { year }),
      ...(fault !== undefined && { fault: { state, words: fault } }),
    };
  };
}

function faultIn(state: ReferenceState, lang: string): string | undefined {
  const { fixedWords, referenceWords } = languagePack(lang);
  if (state === 'dead') return inSentence(referenceWords.deadLink, lang);
  if (state === 'bare-link') return inSentence(referenceWords.bareLink, lang);
  return state === 'withdrawn' ? inSentence(fixedWords.withdrawn, lang) : undefined;
}

function nameOf(item: CslItem, state: ReferenceState, lang: string): RichText {
  if (item.custom?.footnote !== undefined) return footnote(item, state, lang);
  const authors = namesInText(item, lang);
  if (authors !== '') return { text: cutAtWord(authors, LONGEST_NAME), kind: 'author' };
  return publication(item, lang) ?? shortTitle(item, lang) ?? untitled(item, state, lang);
}

/** Nobody knows which of its words are the author and which the title. */
function footnote(item: CslItem, state: ReferenceState, lang: string): RichText {
  const name = cutAtWord(footnoteName(item), LONGEST_TITLE);
  if (name === '') return untitled(item, state, lang);
  const code = item.custom?.footnoteCode ?? [];
  return code.length === 0 ? { text: name } : { text: name, parts: partCode(name, code) };
}

function publication(item: CslItem, lang: string): RichText | undefined {
  const container = cleanText(item['container-title']);
  const name = cutAtWord(container || cleanText(item.publisher), LONGEST_NAME);
  if (name === '') return undefined;
  const foreign = foreignLanguage(item.language, lang);
  return {
    text: name,
    ...(container !== '' && { kind: 'container' }),
    ...(foreign && { lang: foreign }),
  };
}

function shortTitle(item: CslItem, lang: string): RichText | undefined {
  const title = usableTitle(item);
  if (title === undefined) return translatedTitle(item);
  const foreign = foreignLanguage(item.language, lang);
  const text = quoteTitle(cutAtWord(title, LONGEST_TITLE), lang, foreign);
  return { text, kind: 'title', ...(foreign && { lang: foreign }) };
}

function translatedTitle({ custom }: CslItem): RichText | undefined {
  const title = cutAtWord(cleanText(custom?.['title-translated']), LONGEST_TITLE);
  return title === '' ? undefined : { text: `[${title}]`, kind: 'translated-title' };
}

/** Who sees only an address cannot tell what kind of page it leads to, or led to. */
function untitled(item: CslItem, state: ReferenceState, lang: string): RichText {
  const words = languagePack(lang).marginWords;
  if (state === 'bare-link' || state === 'dead') return { text: words.untitledLink };
  return { text: isWebSource(item) ? words.untitledPage : words.untitledSource };
}
