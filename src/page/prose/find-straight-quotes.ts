import type { Quotation } from '../../language/quotation.ts';
import { quotationOf } from '../../language/quotation-of.ts';
import type { EditFinder, TextEdit } from './text-edit.ts';

/** What a quote character does where it stands; a prime, or one between blanks, does nothing. */
type Role = 'open' | 'close' | 'apostrophe' | 'none';

/** How a language quotes, and its marks by what they do. */
interface Marks extends Required<Quotation> {
  /** Marks that only open, and that only close; the others are told apart by where they stand. */
  opening: ReadonlySet<string>;
  closing: ReadonlySet<string>;
}

/** Where the scan stands. */
interface QuoteState {
  /** Quotations that are open, each with the marks that close it. */
  open: { single: boolean; close: string }[];
  /** How many marks opened and none closed; a quote after a figure then closes. */
  level: number;
  /** The quote before, and what it did. */
  last: { index: number; role: Role } | undefined;
}

/** Quotations in quotations beyond this are a slip, and must not cost time. */
const DEEPEST = 8;

const QUOTES = /["'“”„«»‘’‚‹›「」『』]/g;
const SINGLES = new Set("'‘’‚‹›");
const CLIPPED_WORD = /^(?:tis|twas|twere|em|til|cause|n)(?!\p{L})/iu;
/** Letters that Hebrew glues to the next word: and, that, the, as, to, in, from. */
const HEBREW_PREFIX = /(?<!\p{Script=Hebrew})[ושהכלבמ]{1,4}$/u;
/** A DOI, or an address without its scheme, in which a quote between letters is one of theirs. */
const COPIED = /(?:\b10\.\d{4,9}|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)\/\S+/gu;
const FEET = /\p{N}['’′]\s?\p{N}{1,2}$/u;

/**
 * Make a finder of the straight quotes that should be marks of a language. Quotations inside others
 * get the inner marks, `don't` and `'08` an apostrophe. A quote right after a figure, with no
 * quotation open, is a prime and stays: 5'10". In Hebrew the signs of abbreviations become geresh
 * and gershayim. What it leaves it leaves again when it runs twice.
 *
 * @param lang BCP 47 tag of the text.
 * @returns The finder. Curly marks of the author are never changed.
 */
export function createQuoteFinder(lang: string): EditFinder {
  const marks = marksOf(lang);
  return (text) => {
    const edits: TextEdit[] = [];
    const state: QuoteState = { open: [], level: 0, last: undefined };
    const isCopied = createCopiedFinder(text);
    for (const { index, 0: quote } of text.matchAll(QUOTES)) {
      if (isCopied(index)) continue;
      const sign = marks.habits.includes('abbreviates')
        ? signOfAbbreviation(text, index, state)
        : undefined;
      if (sign !== undefined) {
        edits.push({ start: index, end: index + 1, text: sign });
        continue;
      }
      const role = roleOf(text, index, state, marks);
      const mark = enter(quote, role, state, marks, /\p{L}/u.test(text[index + 1] ?? ''));
      state.last = { index, role };
      const isStraight = quote === '"' || quote === "'";
      if (isStraight && mark) edits.push({ start: index, end: index + 1, text: mark });
    }
    return edits;
  };
}

/** Tells whether a quote stands inside a DOI or an address; asked from left to right. */
function createCopiedFinder(text: string): (index: number) => boolean {
  if (!text.includes('/')) return () => false;
  const copied = [...text.matchAll(COPIED)].map(({ 0: { length }, index }) => [
    index,
    index + length,
  ]);
  let next = 0;
  return (index) => {
    while ((copied[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next++;
    const [start = text.length] = copied[next] ?? [];
    return start < index && /^[\p{L}\p{N}]["'][\p{L}\p{N}]/u.test(text.slice(index - 1, index + 2));
  };
}

function marksOf(lang: string): Marks {
  const { outer, inner, habits = [] } = quotationOf(lang);
  const opens = [outer[0], inner[0]].map((mark) => mark.trim());
  const closes = [outer[1], inner[1]].map((mark) => mark.trim());
  return {
    ...{ outer, inner, habits },
    opening: new Set(['「', '『', ...opens.filter((mark) => !closes.includes(mark))]),
    // The apostrophe is the same character.
    closing: new Set([
      ...['」', '』'],
      ...closes.filter((mark) => !opens.includes(mark) && mark !== '’'),
    ]),
  };
}

function roleOf(text: string, index: number, state: QuoteState, marks: Marks): Role {
  const quote = text[index] ?? '';
  if (marks.opening.has(quote)) return 'open';
  if (marks.closing.has(quote)) return 'close';
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  const lastRole = state.last?.index === index - 1 ? state.last.role : undefined;
  const afterOpening = lastRole === 'open';
  const afterElision = marks.habits.includes('elides') && lastRole === 'apostrophe';
  const afterPrefix =
    marks.habits.includes('abbreviates') && HEBREW_PREFIX.test(text.slice(0, index).slice(-8));
  const startsWord = afterOpening || afterElision || afterPrefix || /[\s([{<¿¡]/.test(before);
  if (SINGLES.has(quote) && isApostrophe(text, index, startsWord, marks)) return 'apostrophe';
  if (startsWord && /\s/.test(after)) return afterOpening ? 'close' : 'none';
  if (startsWord || /[-–—/]/.test(before)) return /[\s,;:!?)\]}]/.test(after) ? 'close' : 'open';
  if (!/\p{N}/u.test(before)) return 'close';
  const isPrime = state.level === 0 || FEET.test(text.slice(Math.max(0, index - 6), index));
  return isPrime || (SINGLES.has(quote) && /\p{N}/u.test(after)) ? 'none' : 'close';
}

/** In `don’t`, `1990’s`, `’08` and the English `’tis`. */
function isApostrophe(text: string, index: number, startsWord: boolean, marks: Marks): boolean {
  const rest = text.slice(index + 1, index + 8);
  if (!startsWord) {
    const joins = marks.habits.includes('elides') ? /^["“«]?\p{L}|^«\u00A0/u : /^\p{L}/u;
    return /[\p{L}\p{N}]/u.test(text[index - 1] ?? '') && joins.test(rest);
  }
  return (
    /^\p{N}{2}(?!\p{N})/u.test(rest) || (marks.habits.includes('clips') && CLIPPED_WORD.test(rest))
  );
}

/** Give geresh (as in `עמ׳`) or gershayim (as in `צה״ל`), where a straight quote stands for one. */
function signOfAbbreviation(text: string, index: number, { open }: QuoteState): string | undefined {
  const before = text.slice(Math.max(0, index - 8), index);
  const after = /^\p{Script=Hebrew}*/u.exec(text.slice(index + 1, index + 9))?.[0] ?? '';
  if (!/\p{Script=Hebrew}$/u.test(before)) return undefined;
  if (text[index] === "'") return open.some(({ single }) => single) ? undefined : '\u05F3';
  if (text[index] !== '"' || after === '') return undefined;
  // Gershayim stand before the last letter; behind a prefix a quotation may begin.
  return after.length === 1 || !HEBREW_PREFIX.test(before) ? '\u05F4' : undefined;
}

/** Bring the state up to date, and give the mark that belongs there. */
function enter(
  quote: string,
  role: Role,
  state: QuoteState,
  marks: Marks,
  beforeLetter: boolean,
): string | undefined {
  if (role === 'none') return undefined;
  if (role === 'apostrophe') return '’';
  const single = SINGLES.has(quote);
  if (role === 'open') {
    const [open, close] = pairFor(single, state, marks);
    if (state.open.length < DEEPEST) state.open.push({ single, close });
    state.level++;
    return open;
  }
  state.level = Math.max(0, state.level - 1);
  const at = state.open.findLastIndex((one) => one.single === single);
  const [closed] = at === -1 ? [] : state.open.splice(at);
  const close = closed?.close ?? (single ? '’' : marks.outer[1]);
  // Before a letter the mark would be taken for an apostrophe.
  return close === '’' && !single && beforeLetter ? marks.outer[1] : close;
}

/** Levels take turns, whichever mark the author has for each. */
function pairFor(single: boolean, { open }: QuoteState, { inner, outer }: Marks): Marks['inner'] {
  const around = open.at(-1);
  // Nothing could tell such a mark from an apostrophe.
  const isClear = inner[0] !== '’';
  if (around && isClear) return around.close === inner[1] ? outer : inner;
  return single ? inner : outer;
}
