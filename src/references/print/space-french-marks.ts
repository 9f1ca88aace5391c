import type { CslItem } from '../../model/reference.ts';
import { withTexts } from '../record/with-texts.ts';

/** Fields of words in the language of the work; numbers, dates and addresses have their own form. */
const wordFields = [
  'title',
  'container-title',
  'collection-title',
  'volume-title',
  'part-title',
  'publisher',
  'event',
  'genre',
] as const;

/** Tags and entities, which are no words. */
const markup = /(<[^<>]*>|&#?\w+;)/;
/** A mark behind a word and before a blank or the end: no time, no code, no `std::vector`. */
const highMark = /(?<=[\p{L}\p{M}\p{N})\]»…”’"'%°]|^)[:;?!]+(?=[\s»”"')\]]|$)/gu;
/** Canada parts the colon only. */
const colon = /(?<=[\p{L}\p{M}\p{N})\]»…”’"'%°]|^):(?=[\s»”"')\]]|$)/gu;
/** Words in which every character is one of their own: addresses, DOI, paths, mail. */
const verbatim = /:\/\/|^(?:doi:)?10\.\d{4,9}\/|@|\\|^www\.|\w\.\w+\/|::/i;

/**
 * Set the blanks that French has before high marks and inside its quotation marks, where the record
 * of a work in French has none or one that may break.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document, which is that of a work whose language nobody recorded.
 * @returns The record with the blanks, which do not break; the same one for other languages.
 */
export function spaceFrenchMarks(item: CslItem, lang: string): CslItem {
  const written = item.language?.trim() || lang;
  if (!/^fr(?:$|[-_])/i.test(written)) return item;
  const pattern = /^fr[-_]ca/i.test(written) ? colon : highMark;
  const spaced = withTexts(item, wordFields, (text) => spaceMarks(text, pattern));
  const addendum = item.custom?.addendum;
  if (addendum === undefined) return spaced;
  return { ...spaced, custom: { ...item.custom, addendum: spaceMarks(addendum, pattern) } };
}

function spaceMarks(text: string, pattern: RegExp): string {
  return text
    .split(markup)
    .map((part, index) => (index % 2 === 1 ? part : spacePart(part, index, pattern)))
    .join('');
}

/** Also keeps the blanks that are there, which engines of styles take out. */
function spacePart(part: string, index: number, pattern: RegExp): string {
  return part
    .replace(/\S+/g, (word, at) => spaceWord(word, at, index, pattern))
    .replace(/(?<=\S) (?=[:;?!]+(?:[\s»”"')\]]|$)|»)|(?<=«) (?=\S)/g, '\u00a0');
}

function spaceWord(word: string, at: number, part: number, pattern: RegExp): string {
  if (verbatim.test(word)) return word;
  // At the start of a text a mark parts nothing; behind a tag it does.
  const isFirst = at === 0 && part === 0;
  return word
    .replace(pattern, (mark, offset: number) =>
      offset === 0 && (isFirst || at > 0) ? mark : `\u00a0${mark}`,
    )
    .replace(/«(?=[^\s»])/g, '«\u00a0')
    .replace(/(?<=[^\s«])»/g, '\u00a0»');
}
