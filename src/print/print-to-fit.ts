import type { Page, Printed } from '../model/printed.ts';
import { measureLastPages } from './measure-last-pages.ts';
import { type LoadedPage, type PrintOutcome, printUntilSettled } from './print-until-settled.ts';

/** A last page filled no further than this, about five lines of text, looks like a mistake. */
const SHORT = 0.12;

/** The last page may be no fuller than this to be worth a print. */
const WORTH_TRYING = 0.25;
/** The space above what begins a page does not print there, in pt: it would on the page before. */
const LOST_AT_TOP = 14;
/** Set tighter, each page takes about so much more: of a long briefing more may be over. */
const GAINED_ON_PAGE = 0.02;

/**
 * Print a loaded page until its page numbers are true. Where its last page holds a few lines only, or
 * little is over that the page before has no room for, print it once more, set tighter by the rules
 * that style sheets have for `html.fit`, and keep that print if it has fewer pages.
 *
 * @param loaded Page in the browser, its slots still empty.
 * @param page Slots and anchors of that page.
 * @param pageLimit Greatest number of pages.
 * @param guess Page of each anchor as it was in an earlier build.
 * @returns The PDF, or why there is none.
 */
export async function printToFit(
  loaded: LoadedPage,
  page: Pick<Page, 'pageSlots' | 'runningHeads'>,
  pageLimit: number,
  guess?: Record<string, number>,
): Promise<PrintOutcome> {
  const outcome = await printUntilSettled(loaded, page, pageLimit, guess);
  if (outcome.kind !== 'printed') return outcome;
  const { printed } = outcome;
  const end = shortEnd(printed);
  if (!end) return outcome;
  await loaded.tighten();
  const tight = await printUntilSettled(loaded, page, pageLimit, printed.pageOf);
  const fitted = tight.kind === 'printed' && tight.printed.pageCount < printed.pageCount;
  const kept = fitted ? tight.printed : printed;
  const prints = printed.prints + (tight.kind === 'printed' ? tight.printed.prints : 0);
  if (!fitted && !end.looksWrong) return { kind: 'printed', printed: { ...kept, prints } };
  const tried = tight.kind === 'printed' ? (shortEnd(tight.printed) ?? end) : end;
  const told = { millimetres: end.millimetres, over: fitted ? 0 : tried.over };
  return { kind: 'printed', printed: { ...kept, prints, shortEnd: told } };
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
  const pages = measureLastPages(bytes, pageCount);
  if (!pages) return undefined;
  const { before, last } = pages;
  const over = last.depth + LOST_AT_TOP - (before.height - before.depth);
  if (last.turned || last.height === 0 || last.fill > WORTH_TRYING) return undefined;
  const gain = Math.max(SHORT, GAINED_ON_PAGE * pageCount);
  if (over < 0 || over > gain * last.height) return undefined;
  return {
    millimetres: toMillimetres(last.depth),
    over: toMillimetres(over),
    looksWrong: last.fill <= SHORT,
  };
}

/** Whole millimetres of points, never too few. */
function toMillimetres(points: number): number {
  return Math.max(1, Math.ceil((points * 25.4) / 72));
}
