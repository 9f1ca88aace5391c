import type { Page, PageSlot, Printed, SlotText, WrongLength } from '../model/printed.ts';
import { fillPageSlots } from './fill-page-slots.ts';
import { type PageMap, readPageMap } from './page-map.ts';
import { runningHeadCss } from './running-head-css.ts';

/** What comes of printing a page. */
export type PrintOutcome =
  | { kind: 'printed'; printed: Printed }
  /** More pages than allowed; printing stopped at the first page beyond, so `pages` is a minimum. */
  | { kind: 'page-limit'; pages: number }
  /** The browser took more memory than it may, in MiB, and was ended. */
  | { kind: 'memory-limit'; ceiling: number }
  /** The browser does not take a font of the project: family, weight and style. */
  | { kind: 'broken-font'; face: string }
  /** The page numbers of these anchors went on changing from print to print. */
  | { kind: 'unsettled'; anchors: string[] }
  /** Page slots ask for these anchors, but no link leads to them, or no such element is printed. */
  | { kind: 'missing-anchors'; anchors: string[] };

/**
 * How a page is printed: `whole`, with its tags and outline; as it is `drawn`, without them; or only
 * `measured`, with the places of its anchors on empty pages. The pages are the same; the times are
 * about as 10, 7 and 4.
 */
export type PrintKind = 'whole' | 'drawn' | 'measured';

/** A loaded page that can be changed and printed again and again. */
export interface LoadedPage {
  /** Set the page tighter: its root gets the class `fit`. */
  tighten(): Promise<void>;
  /** Set it as it was before. */
  loosen(): Promise<void>;
  /** Write texts into the elements with these ids, and lead the links around them elsewhere. */
  fill(texts: Map<string, SlotText>): Promise<void>;
  /** Print the page as it stands; `whole` unless told. */
  print(kind?: PrintKind): Promise<Uint8Array>;
  /** Measure what takes room in its columns; given the id of an element, only what stands beside that. */
  measureParts(columns: number, beside?: string): Promise<WrongLength['parts']>;
}

/** Prints after the first before we give up. */
const REPRINTS = 3;
/** Printed where nothing is known yet: as wide as most page numbers. */
const PLACEHOLDER: SlotText = { text: '00' };

/**
 * Print a loaded page until the page numbers and running heads printed in it are true: fill in a guess, print, read
 * where the anchors fell, and only if the guess was wrong fill in what was read and print again.
 *
 * @param loaded Page in the browser, its slots still empty.
 * @param page Slots and running heads of that page.
 * @param pageLimit Greatest number of pages.
 * @param guess Page of each anchor as it was in an earlier build.
 * @param kind How it is printed; `whole` unless told.
 * @returns The PDF, or why there is none.
 */
export async function printUntilSettled(
  loaded: LoadedPage,
  page: Fillable,
  pageLimit: number,
  guess: Record<string, number> = {},
  kind: PrintKind = 'whole',
): Promise<PrintOutcome> {
  let filled = firstFilling(page, guess);
  await loaded.fill(filled);
  for (let prints = 1; ; prints++) {
    const bytes = await loaded.print(kind);
    const { pageOf, pageCount } = readPageMap(bytes);
    if (pageCount > pageLimit) return { kind: 'page-limit', pages: pageCount };
    const missing = page.pageSlots.filter((slot) => !Object.hasOwn(pageOf, slot.anchor));
    if (missing.length > 0) return { kind: 'missing-anchors', anchors: anchorsOf(missing) };

    const wanted = filling(page, pageOf);
    const wrong = new Map([...wanted].filter(([id, text]) => !isSame(filled.get(id), text)));
    if (wrong.size === 0) return { kind: 'printed', printed: { bytes, pageOf, pageCount, prints } };
    if (prints > REPRINTS) {
      const slots = page.pageSlots.filter(
        ({ slotId, gap }) => wrong.has(slotId) || (gap && wrong.has(gap.id)),
      );
      return { kind: 'unsettled', anchors: anchorsOf(slots) };
    }
    await loaded.fill(wrong);
    filled = wanted;
  }
}

/**
 * Measure where the anchors of a loaded page fall, at less than half the time of a print.
 *
 * @param loaded Page in the browser.
 * @param page Slots and running heads of that page.
 * @param guess Page of each anchor as far as it is known.
 * @returns Where they fell, which is a good guess for the print, and no more.
 */
export async function measurePages(
  loaded: LoadedPage,
  page: Fillable,
  guess: Record<string, number> = {},
): Promise<PageMap> {
  await loaded.fill(firstFilling(page, guess));
  return readPageMap(await loaded.print('measured'));
}

export type Fillable = Pick<Page, 'pageSlots' | 'runningHeads'>;

function firstFilling(page: Fillable, guess: Record<string, number>): Map<string, SlotText> {
  const guessed = filling(page, guess);
  const unknown = page.pageSlots.filter(({ slotId }) => !guessed.has(slotId));
  return new Map([...guessed, ...unknown.map(({ slotId }) => [slotId, PLACEHOLDER] as const)]);
}

/** The text of each slot that is known; running heads take no room, so they move nothing. */
function filling(
  { pageSlots, runningHeads }: Fillable,
  pageOf: Record<string, number>,
): Map<string, SlotText> {
  const texts = fillPageSlots(pageSlots, pageOf);
  if (runningHeads) {
    texts.set(runningHeads.slotId, { text: runningHeadCss(runningHeads.heads, pageOf) });
  }
  return texts;
}

function isSame(a: SlotText | undefined, b: SlotText): boolean {
  return a?.text === b.text && a.anchor === b.anchor;
}

function anchorsOf(slots: PageSlot[]): string[] {
  return [...new Set(slots.map((slot) => slot.anchor))];
}
