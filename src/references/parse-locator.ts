import { findLanguagePack, languagePack, languagePacks } from '../language/languages.ts';
import type { LanguageTerms, LocatorTerm } from '../language/locator-terms.ts';

/** What the text after a key says about where in the source to look. */
export interface ParsedLocator {
  /** What is counted; present exactly when `locator` is. */
  label?: LocatorTerm;
  /** Which ones, as written, with white space folded: `33–35`. */
  locator?: string;
  /** The text that is left: all of it without a locator. Its leading comma or space is kept. */
  rest: string;
  /** Offset in the text where the stretch begins that `rest` leaves out. */
  from: number;
  /** Offset where that stretch ends; equal to `from` when nothing is left out. */
  to: number;
}

/** A label and where the text after it begins. */
interface Label {
  term: LocatorTerm;
  end: number;
  /** False for an abbreviation written without its dot, which only a digit may follow. */
  complete: boolean;
}

/** A spelling of a term, in lower case. */
interface Form {
  term: LocatorTerm;
  form: string;
  /** The spelling without its final dot, where it has one. */
  dotless: string | undefined;
}

/** No label of any language is longer, in characters. */
const LONGEST_LABEL = 32;

const formsOf = new Map(
  Object.values(languagePacks).map((pack) => [pack, lowerCaseForms(pack.locatorTerms)] as const),
);

const digit = /\p{N}/u;
const roman = /^(?=.)m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/i;
const blank = /\s*/y;
// No separator, no white space, brackets only in pairs, and a full stop only inside.
const wordPattern =
  /(?:[^\s,:–\-—&.;()[\]{}\\`<*]|\.(?=[^\s,:–\-—&.;)\]}])|\([^\s()]*\)|\[[^\s[\]]*\]|\{[^\s{}]*\})+/uy;
const closingPunctuation = /["'”’»“!?…،؛。、]+$/u;
const separator = /\s*(?:[,:–—&]|-{1,3})?\s*/uy;
const lastLetter = /[\p{L}\p{M}]$/u;
const wordGoesOn = /^[\p{L}\p{M}.]/u;

/**
 * Read a locator at the start of a citation's suffix (`suffix` in the grammar of citations): an
 * optional comma, then `{…}`, or a label with words, or words that hold a digit (pages). Labels
 * are those of the language and the English ones; the longest wins, then the language's own.
 *
 * @param text Source text between a key and the end of its item.
 * @param lang BCP 47 tag of the document.
 * @returns The locator, if there is one, and the rest.
 */
export function parseLocator(text: string, lang: string): ParsedLocator {
  const comma = /^\s*,/.exec(text)?.[0] ?? '';
  const start = skip(blank, text, comma.length);
  if (start === text.length) return { rest: text, from: 0, to: 0 };
  if (text[start] === '{') return readBraced(text, start, lang);
  const label = readLabel(text, start, lang);
  const labelled = label && readWords(text, label.end, label);
  if (label && labelled) return found(text, label.term, labelled);
  const words = readWords(text, start);
  return words ? found(text, 'page', words) : { rest: text, from: 0, to: 0 };
}

function readBraced(text: string, start: number, lang: string): ParsedLocator {
  const end = closingBrace(text, start);
  if (end === undefined) return { rest: text, from: 0, to: 0 };
  const inner = text.slice(start + 1, end - 1);
  if (inner.trim() === '') {
    // One of the spaces around `{}` goes with it.
    const to = /\s/.test(text[start - 1] ?? '') ? skip(blank, text, end) : end;
    return { rest: text.slice(0, start) + text.slice(to), from: start, to };
  }
  const textStart = skip(blank, inner, 0);
  const label = readLabel(inner, textStart, lang);
  const locator = inner.slice(label ? label.end : textStart);
  if (label && locator.trim() !== '') {
    return found(text, label.term, { start: start + 1 + label.end, end: end - 1, next: end });
  }
  return found(text, 'page', { start: start + 1 + textStart, end: end - 1, next: end });
}

interface Words {
  start: number;
  end: number;
  /** Where the rest begins, when that is not `end`. */
  next?: number;
}

function found(text: string, label: LocatorTerm, { start, end, next = end }: Words): ParsedLocator {
  const locator = text.slice(start, end).trim().replace(/\s+/g, ' ');
  return { label, locator, rest: text.slice(next), from: 0, to: next };
}

function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}') depth--;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

function readLabel(text: string, start: number, lang: string): Label | undefined {
  const lower = text.slice(start, start + LONGEST_LABEL).toLowerCase();
  let best: Label | undefined;
  for (const pack of [findLanguagePack(lang), languagePack('en')]) {
    for (const form of (pack && formsOf.get(pack)) ?? []) {
      const label = matchForm(lower, form, start);
      if (label && label.end > (best?.end ?? 0)) best = label;
    }
  }
  return best;
}

function matchForm(lower: string, { term, form, dotless }: Form, start: number): Label | undefined {
  if (lower.startsWith(form)) {
    const isCut = lastLetter.test(form) && wordGoesOn.test(lower.slice(form.length));
    return isCut ? undefined : { term, end: start + form.length, complete: true };
  }
  if (dotless === undefined || !lower.startsWith(dotless)) return undefined;
  // `p 3` is a page, `p3` may be anything.
  if (!/^\s/.test(lower.slice(dotless.length))) return undefined;
  return { term, end: start + dotless.length, complete: false };
}

function readWords(text: string, from: number, label?: Label): Words | undefined {
  const start = skip(blank, text, from);
  const first = wordAt(text, start);
  if (!first || !isFirstWord(first, label)) return undefined;
  let last = start + first.length;
  let counting = first;
  for (;;) {
    const next = skip(separator, text, last);
    const separated = /\S/.test(text.slice(last, next));
    const word = wordAt(text, next);
    const inRoman = separated && roman.test(counting) && roman.test(word);
    if (!word || next === last || !(digit.test(word) || inRoman)) break;
    counting = word;
    last = next + word.length;
  }
  return { start, end: last };
}

function isFirstWord(word: string, label: Label | undefined): boolean {
  if (digit.test(word)) return label !== undefined || !/^[([{]/.test(word);
  return label?.complete === true && roman.test(word);
}

function wordAt(text: string, index: number): string {
  wordPattern.lastIndex = index;
  return (wordPattern.exec(text)?.[0] ?? '').replace(closingPunctuation, '');
}

function skip(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

function lowerCaseForms(terms: LanguageTerms): Form[] {
  return Object.entries(terms).flatMap(([term, forms]) =>
    forms.map((printed) => {
      const form = printed.toLowerCase();
      const dotless = form.endsWith('.') ? form.slice(0, -1) : undefined;
      return { term: term as LocatorTerm, form, dotless };
    }),
  );
}
