import type { Abbreviations } from '../language/abbreviations.ts';
import { languagePack } from '../language/languages.ts';

const CLOSERS = '["\'”’»›)\\]}*_]';
const OPENERS = '["\'“‘„«‹(\\[{¿¡*_]';

/** Ends that Unicode's rules do not see: before a number, and after an ellipsis. */
const missedEnd = new RegExp(
  `(?:(?<!\\.\\.)[.!?]${CLOSERS}*\\s+(?=${OPENERS}*\\p{N})|…${CLOSERS}*\\s+(?=${OPENERS}*\\p{Lu}))`,
  'gu',
);
const stopAtEnd = new RegExp(`[.…!?؟۔。！？]${CLOSERS}*\\s*$`, 'u');
const closersAtEnd = new RegExp(`${CLOSERS}+$`, 'u');
const openersAtStart = new RegExp(`^(?:${OPENERS}|\\s)+`, 'u');
/** Two or more letters with full stops ("U.S."), or the initial of a name. */
const letters = /^(?:\p{L}\.){2,}$|^(?:\p{Lu}\.-?)+$/u;
/** The third, or Louis the Fourteenth, in a language that writes a full stop after them. */
const ordinal = /^(?:\d{1,3}|[IVX]+)\.$/;
/** The article of a French or Italian word that begins with a vowel. */
const elided = /^\p{L}{1,4}['’](?=\p{L})/u;
/** An ellipsis that stands for words left out within a sentence. */
const omission = /(?:^|[\s([])(?:\.\.\.|…)$/u;

/** What may end a sentence (UAX 29, `STerm` and `ATerm`), with the semicolon, which does in Greek. */
const STOPS = '\\p{Sentence_Terminal}.\u2024\ufe52\uff0e;\u037e';
/** No sentence ends inside: the stops all stand together at the end. */
const oneSentence = new RegExp(`^[^${STOPS}]+[${STOPS}]*["'”’»)\\]]* *$`, 'u');

/** Enough to see the words beside the end of a sentence: long texts are not copied for each. */
const VIEW = 80;
/** Characters that are segmented at a time. */
const WINDOW = 1000;

/**
 * Split a text into sentences. Unicode's rules (UAX 29) find the places; full stops of abbreviations,
 * initials and omissions are then taken out, as is a stop before a small letter.
 *
 * @param text Plain text; line ends count as spaces.
 * @param lang BCP 47 tag; decides which abbreviations are known.
 * @param clusters Offsets of citations in the text, ascending. One after a doubtful stop ("the
 *   U.S.[4] Caracas …") decides that the sentence ends there, as citations follow the stop.
 * @returns The sentences with their white space: joined they are the text. None for an empty text.
 */
export function splitSentences(
  text: string,
  lang: string,
  clusters: readonly number[] = [],
): string[] {
  const flat = text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
  const cited = new Set(skipSpace(flat, clusters));
  const abbreviations = languagePack(lang).abbreviations;
  const sentences: string[] = [];
  let start = 0;
  for (const end of possibleEnds(flat, lang, cited)) {
    if (!isEnd(flat, end, cited.has(end), abbreviations)) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  return sentences;
}

/** Ascending, the end of the text among them. */
function possibleEnds(text: string, lang: string, cited: ReadonlySet<number>): number[] {
  const found = unicodeEnds(text, lang);
  const missed = [...text.matchAll(missedEnd)].map((match) => match.index + match[0].length);
  const afterStop = [...cited].filter((end) => isAfterStop(text, end));
  return [...new Set([...found, ...missed, ...afterStop])].sort((a, b) => a - b);
}

/**
 * Ends of sentences by UAX 29. Each segment holds a copy of the whole input, so a long text is given
 * in windows; the last segment of a window may go on, and begins the next one.
 */
function unicodeEnds(text: string, lang: string): number[] {
  // To make a segmenter takes as long as to use it, and most blocks are one sentence.
  if (oneSentence.test(text)) return [text.length];
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const ends: number[] = [];
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const window = text.slice(start, start + size);
    const found = [...segmenter.segment(window)].map(
      ({ index, segment }) => start + index + segment.length,
    );
    const isLast = start + size >= text.length;
    const whole = isLast ? found : found.slice(0, -1);
    // One sentence fills the window: look at more of it.
    size = whole.length === 0 ? size * 2 : WINDOW;
    start = whole.at(-1) ?? start;
    ends.push(...whole);
  }
  return ends;
}

/** Whether a citation at this offset follows a stop, and new words follow the citation. */
function isAfterStop(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - VIEW), end);
  const next = text.charAt(end);
  if (/[,;:.!?…—–)\]}”’»›-]/.test(next) || (/["']/.test(next) && !/\s$/.test(before))) return false;
  return stopAtEnd.test(before);
}

function isEnd(text: string, end: number, isCited: boolean, known: Abbreviations): boolean {
  if (end >= text.length) return true;
  const before = text
    .slice(Math.max(0, end - VIEW), end)
    .trimEnd()
    .replace(closersAtEnd, '');
  const after = text.slice(end, end + VIEW).replace(openersAtStart, '');
  if (/^\p{Ll}/u.test(after) || omission.test(before)) return false;
  const word = /([^\s—–]+)$/u.exec(before)?.[1]?.replace(openersAtStart, '') ?? '';
  if (!word.endsWith('.') || word.endsWith('..')) return true;
  return mayEndWith(word, after, isCited, known);
}

function mayEndWith(
  word: string,
  after: string,
  isCited: boolean,
  { always, beforeNumber, sometimes, starters, ordinals }: Abbreviations,
): boolean {
  // An article may be glued to it: "l’art. 5".
  const name = word.slice(0, -1).replace(elided, '').toLowerCase();
  if (always.has(name)) return false;
  if (beforeNumber.has(name) && /^(?:\p{N}|[IVXLC]+\b|[ivxlc]+\b)/u.test(after)) return false;
  const isDoubtful = sometimes.has(name) || letters.test(word) || (ordinals && ordinal.test(word));
  if (!isDoubtful) return true;
  const next = /^(\p{L}+)(?=[\s,])/u.exec(after)?.[1];
  return isCited || (next !== undefined && starters.has(next));
}

/** Move each offset to the end of the white space it stands in; both lists ascend. */
function skipSpace(text: string, offsets: readonly number[]): number[] {
  const runs = [...text.matchAll(/\s+/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  let next = 0;
  return offsets.map((offset) => {
    while ((runs[next]?.end ?? offset) < offset) next += 1;
    const run = runs[next];
    return run && run.start <= offset ? run.end : offset;
  });
}
