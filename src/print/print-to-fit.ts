import type { Printed } from '../model/printed.ts';
import {
  type Fillable,
  type LoadedPage,
  measurePages,
  type PrintKind,
  type PrintOutcome,
  printUntilSettled,
} from './print-until-settled.ts';
import { LOST_AT_TOP, readPageFill } from './read-page-fill.ts';
import { toWholeMillimetres } from './to-whole-millimetres.ts';

/** A last page filled no further than this, about five lines of text, looks like a mistake. */
const SHORT = 0.12;

/** The last page may be no fuller than this to be worth a print. */
const WORTH_TRYING = 0.25;
/** Set tighter, each page takes about so much more: of a long briefing more may be over. */
const GAINED_ON_PAGE = 0.02;

/**
 * Print a loaded page until its page numbers are true. Where its last page holds a few lines only, or
 * little is over that the page before has no room for, print it once more, set tighter by the rules
 * that style sheets have for `html.fit`, and keep that print if it has fewer pages. What will be printed
 * again in any case is measured first, or drawn without tags: that is faster, and the pages are the same.
 *
 * @param loaded Page in the browser, its slots still empty.
 * @param page Slots and anchors of that page.
 * @param pageLimit Greatest number of pages.
 * @param guess Page of each anchor as it was in an earlier build.
 * @returns The PDF, or why there is none.
 */
export async function printToFit(
  loaded: LoadedPage,
  page: Fillable,
  pageLimit: number,
  guess: Record<string, number> = {},
): Promise<PrintOutcome> {
  const print: Print = (known, kind) => printUntilSettled(loaded, page, pageLimit, known, kind);
  const first = await measureUnknown(loaded, page, guess);
  const outcome = after(first.prints, await print(first.pageOf, first.kind));
  if (outcome.kind !== 'printed') return outcome;
  const { printed } = outcome;
  const end = shortEnd(printed);
  const whole = async (prints: number): Promise<PrintOutcome> =>
    first.kind === 'whole'
      ? { kind: 'printed', printed: { ...printed, prints } }
      : after(prints, await print(printed.pageOf, 'whole'));
  if (!end) return whole(printed.prints);

  await loaded.tighten();
  const tight = await printTight(loaded, page, printed, end, print);
  const prints = printed.prints + tight.prints;
  const tried = tight.outcome?.kind === 'printed' ? tight.outcome.printed : undefined;
  if (tried && tried.pageCount < printed.pageCount) {
    const shortEnd = { millimetres: end.millimetres, over: 0 };
    return { kind: 'printed', printed: { ...tried, prints, shortEnd } };
  }
  await loaded.loosen();
  const kept = await whole(prints);
  if (!end.looksWrong || kept.kind !== 'printed') return kept;
  const { over } = (tried && shortEnd(tried)) ?? end;
  const told = { millimetres: end.millimetres, over };
  return { kind: 'printed', printed: { ...kept.printed, shortEnd: told } };
}

type Print = (known: Record<string, number>, kind: PrintKind) => Promise<PrintOutcome>;

/** Counts the prints before as well. */
function after(prints: number, outcome: PrintOutcome): PrintOutcome {
  if (outcome.kind !== 'printed') return outcome;
  const { printed } = outcome;
  return { kind: 'printed', printed: { ...printed, prints: prints + printed.prints } };
}

/** Where the anchors are, and how the page is printed next. */
interface Measured {
  pageOf: Record<string, number>;
  kind: PrintKind;
  prints: number;
}

/** Where the page of an anchor is not known, what is printed first is never the last. */
async function measureUnknown(
  loaded: LoadedPage,
  page: Fillable,
  guess: Record<string, number>,
): Promise<Measured> {
  const isKnown = page.pageSlots.every(({ anchor }) => Object.hasOwn(guess, anchor));
  if (isKnown) return { pageOf: guess, kind: 'whole', prints: 0 };
  const { pageOf, pageCount, lastDepth } = await measurePages(loaded, page, guess);
  const looksShort = pageCount > 1 && lastDepth < WORTH_TRYING;
  return { pageOf, kind: looksShort ? 'drawn' : 'whole', prints: 1 };
}

/** No whole print is made of what has no fewer pages: it is drawn, where it is told how much is over. */
async function printTight(
  loaded: LoadedPage,
  page: Fillable,
  { pageOf, pageCount }: Printed,
  { looksWrong }: ShortEnd,
  print: Print,
): Promise<{ outcome?: PrintOutcome; prints: number }> {
  const measured = page.pageSlots.length > 0 ? await measurePages(loaded, page, pageOf) : undefined;
  const prints = measured ? 1 : 0;
  const isHopeless = measured !== undefined && measured.pageCount >= pageCount;
  if (isHopeless && !looksWrong) return { prints };
  const outcome = await print(measured?.pageOf ?? pageOf, isHopeless ? 'drawn' : 'whole');
  return { outcome, prints: prints + (outcome.kind === 'printed' ? outcome.printed.prints : 0) };
}

/** A last page of a few lines, in mm. */
interface ShortEnd {
  /** How far down it is printed. */
  millimetres: number;
  /** How much of that the page before it has no room for. */
  over: number;
  /** Whether it is so little that a reader would wonder. */
  looksWrong: boolean;
}

/** Absent where the last page is full enough, or where the page before it had room: the break is meant. */
function shortEnd({ bytes, pageCount }: Printed): ShortEnd | undefined {
  const [before, last] = pageCount > 1 ? readPageFill(bytes, pageCount - 1) : [];
  if (!before || !last) return undefined;
  const over = last.depth + LOST_AT_TOP - (before.height - before.depth);
  if (last.turned || last.height === 0 || last.fill > WORTH_TRYING) return undefined;
  const gain = Math.max(SHORT, GAINED_ON_PAGE * pageCount);
  if (over < 0 || over > gain * last.height) return undefined;
  return {
    millimetres: toWholeMillimetres(last.depth),
    over: toWholeMillimetres(over),
    looksWrong: last.fill <= SHORT,
  };
}
