import { monthNames } from '../../dates/month-names.ts';
import { keptEverywhere } from '../../language/kept-everywhere.ts';
import type { KeptWords } from '../../language/kept-words.ts';
import { findLanguagePack } from '../../language/languages.ts';
import type { EditFinder, TextEdit } from './text-edit.ts';

/** The words on both sides of a space, and those next to them; empty at the ends of the text. */
interface Neighbours {
  /** Word two places before the space. */
  previous: string;
  before: string;
  after: string;
  /** Word two places behind the space. */
  next: string;
  /** Whether a date is kept whole here, however long. */
  isWhole: boolean;
}

/** Tells whether a line must not end at a space. */
type KeptRule = (words: Neighbours) => boolean;

/** What is kept on one line is never longer, in characters: it must fit the narrowest column. */
const LONGEST = 24;

/** In a sentence a date up to this length stays on one line, a longer one may break before the year. */
const LONGEST_DATE = 14;

const NO_BREAK = '\u00A0';
const NUMBER = /^[+±~≈−–-]?(?:\p{Lu}{0,3}\p{Sc})?\p{N}(?:[\p{N}.,:/’–-]*\p{N})?$/u;
const BEGINS_WITH_NUMBER = /^[+±~≈−–-]?(?:\p{Lu}{0,3}\p{Sc})?\p{N}/u;
const DAY = /^\d{1,2}(?:er|º|\.)?$|^\d{1,2}[–-]\d{1,2}$/;
const ROMAN = /^[IVXLC]+$/;

/** What begins an abbreviated name of an era of the calendar; `av. J.-C.` breaks at its hyphen. */
const CALENDAR_ERA = /^(?:[vn]\. Chr|a\. C|d\. C|[ad]\.C|до н\.|н\. э)/u;
const ENDS_WITH_YEAR = /\d\??$/;

/**
 * Make a finder of spaces where a line must not end: inside amounts, dates, `p. 3` and initials,
 * between a short number and what it counts, before a dash, and what else the language asks for.
 *
 * In a text of nothing but a date, such as a cell of a table, the date is kept however long.
 *
 * @param lang BCP 47 tag of the text.
 * @param wholeDates Whether dates are kept whole in longer texts as well, as in a column of dates.
 * @returns The finder; each edit puts a no-break space in place of the white space.
 */
export function createKeptSpaceFinder(lang: string, wholeDates = false): EditFinder {
  const { keptWords = keptEverywhere, dates } = findLanguagePack(lang) ?? {};
  const rules = [...commonRules, ...dateRules(lang, dates?.linking ?? []), ...wordRules(keptWords)];
  const isKept = (around: Neighbours) => rules.some((rule) => rule(around));
  return (text) => {
    const isWhole = wholeDates || standsAlone(text);
    const tokens = [...text.matchAll(/\S+/gu)];
    const edits: TextEdit[] = [];
    let chain = 0;
    for (const [index, { 0: before, index: at }] of tokens.entries()) {
      const following = tokens[index + 1];
      if (!following) break;
      const start = at + before.length;
      const gap = text.slice(start, following.index);
      const [after] = following;
      chain += before.length;
      const previous = tokens[index - 1]?.[0] ?? '';
      const next = tokens[index + 2]?.[0] ?? '';
      const around = {
        previous: bare(previous),
        before: opened(before),
        after: bare(after),
        next,
        isWhole,
      };
      if (gap === NO_BREAK) chain += 1;
      else if (!isBreaking(gap) || chain + 1 + after.length > LONGEST || !isKept(around)) chain = 0;
      else {
        chain += 1;
        edits.push({ start, end: following.index, text: NO_BREAK });
      }
    }
    return edits;
  };
}

/** Whether a text, without the citations behind it, is so short that it may be all on one line. */
function standsAlone(text: string): boolean {
  return text.replace(/\[.*$/su, '').trim().length <= LONGEST;
}

function isBreaking(gap: string): boolean {
  return /^[ \t\n\r\f]+$/.test(gap);
}

/** Most words have nothing around them that could be taken away. */
const ONLY_LETTERS = /^[A-Za-z]+$/;

/** A word without the brackets and quotes that open before it, and the letters Hebrew ties to it. */
function opened(word: string): string {
  if (ONLY_LETTERS.test(word)) return word;
  return word.replace(/^(?:[([{“«„‘¿¡"'”]|\p{Script=Hebrew}{1,3}\u05BE)+(?=.)/u, '');
}

/** A word without what opens before it, a citation behind it, and the marks of its sentence. */
function bare(word: string): string {
  if (word.length > LONGEST || ONLY_LETTERS.test(word)) return word;
  return opened(word)
    .replace(/(?<=.)\[.*$/su, '')
    .replace(/(?<=[^\p{P}])[,;:!?)\]}”»“’"'…]+$/u, '');
}

function withoutStop(word: string): string {
  return word.replace(/\.$/, '');
}

const commonRules: readonly KeptRule[] = [
  // 10 000
  ({ before, after }) => /(?:^|\D)\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after),
  // A. C. Smith
  ({ before, after }) => /^(?:\p{Lu}\.)+$/u.test(before) && /^\p{Lu}/u.test(after),
  // Humberto F. Moran
  ({ before, after, next }) =>
    /^\p{Lu}\p{Ll}+$/u.test(before) && /^\p{Lu}\.$/u.test(after) && /^\p{Lu}/u.test(next),
  // e. g., т. е.
  ({ before, after }) => /^\p{L}\.$/u.test(before) && /^\p{L}\.$/u.test(after),
  // 44 v. Chr., 44 до н. э.
  ({ before, after, next }) => ENDS_WITH_YEAR.test(before) && CALENDAR_ERA.test(`${after} ${next}`),
  ({ before, after }) => !before.includes('.C') && CALENDAR_ERA.test(`${before} ${after}`),
  // Nicholas II
  ({ before, after }) => /^\p{Lu}\p{Ll}+$/u.test(before) && /^[IVX]{2,}$/.test(withoutStop(after)),
  // A dash at the beginning of a line looks like a list.
  ({ after }) => after === '–' || after === '—',
];

function dateRules(lang: string, linking: readonly string[]): KeptRule[] {
  let months: ReadonlyMap<string, number> | undefined;
  // Asked last: the names of the months take longer to make than most texts to go through.
  const isMonth = (word: string) => {
    months ??= monthNames(lang);
    return months.has(withoutStop(bare(word)).toLowerCase());
  };
  const isYear = (word: string) => /^[12]\d{3}$/.test(withoutStop(word));
  const isEra = (word: string) => /^(?:[vn]\.|до)$/.test(word);
  const isLink = (word: string) => linking.includes(word);
  return [
    // 27 December, December 27; but the 31 of 2 September 31 BC is a year.
    ({ before, after }) => DAY.test(before) && isMonth(after),
    ({ previous, before, after, next }) =>
      DAY.test(withoutStop(after)) && !DAY.test(previous) && !isEra(next) && isMonth(before),
    // March 2019, 3 March 2019
    ({ previous, before, after, isWhole }) =>
      isYear(after) &&
      (isWhole || !DAY.test(previous) || `${previous} ${before} ${after}`.length <= LONGEST_DATE) &&
      isMonth(before),
    // December 27, 2026
    ({ previous, before, after, isWhole }) =>
      isWhole && DAY.test(before.replace(/,$/, '')) && isYear(after) && isMonth(previous),
    // 3 de marzo de 2019
    ({ before, after, next }) => DAY.test(before) && isLink(after) && isMonth(next),
    ({ previous, before, after }) => DAY.test(previous) && isLink(before) && isMonth(after),
    ({ previous, before, after }) => isLink(before) && isYear(after) && isMonth(previous),
    ({ before, after, next, isWhole }) =>
      isWhole && isLink(after) && isYear(bare(next)) && isMonth(before),
  ];
}

function wordRules(words: KeptWords): KeptRule[] {
  const has = (list: readonly string[] = []) => {
    const set = new Set(list);
    return (word: string) => set.has(word.toLowerCase());
  };
  const [afterNumber, beforeNumber] = [has(words.afterNumber), has(words.beforeNumber)];
  const [beforeName, notCounted] = [has(words.beforeName), has(words.notCounted)];
  const { spacedMarks = '' } = words;
  const afterCount = has(words.afterCount);
  const [beforeWord, afterWord] = [has(words.beforeWord), has(words.afterWord)];
  const isNoun = (word: string) => /^\p{Ll}{1,12}$/u.test(word) && words.counted?.test(word);
  const isCounted = (word: string) =>
    afterCount(word) || (isNoun(word) === true && !notCounted(word));
  return [
    // US$4 billion, 20 %
    ({ before, after }) =>
      NUMBER.test(before) && (afterNumber(after) || afterNumber(withoutStop(after))),
    // No. 4, Part II
    ({ before, after }) =>
      beforeNumber(before) &&
      (BEGINS_WITH_NUMBER.test(after) ||
        (/^\p{L}{2}/u.test(before) && ROMAN.test(withoutStop(after)))),
    // Mr Smith
    ({ before, after }) => beforeName(before) && /^\p{Lu}/u.test(after),
    ({ before }) => beforeWord(before),
    ({ after }) => afterWord(after) || afterWord(withoutStop(after)),
    // 16 references, 1 withdrawn
    ({ before, after }) => isShortCount(before) && isCounted(withoutStop(after)),
    // « Bonjour ! »
    ({ before }) => before === '«' && spacedMarks !== '',
    ({ after }) => spacedMarks.includes(after[0] ?? ' '),
  ];
}

/** A number of at most four characters that is no year. */
function isShortCount(word: string): boolean {
  return /^\d[\d.,]{0,3}$/.test(word) && /\d$/.test(word) && !/^(?:1[1-9]|20)\d\d$/.test(word);
}
