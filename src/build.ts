import type { KeptPrint } from './cache/build-cache.ts';
import { createMessage } from './messages/create-message.ts';
import { Failure } from './model/failure.ts';
import type { DocumentRecord } from './model/manifest.ts';
import type { Message } from './model/message.ts';
import type { SideMap } from './model/side-map.ts';
import type { InstalledData } from './page/installed-data.ts';
import { UnexpectedPdf } from './pdf/cos/unexpected-pdf.ts';
import { type Finished, finish } from './pdf/finish.ts';
import type { PdfFacts } from './pdf/reading/inspect-pdf.ts';
import type { BuildInput, Prepared } from './prepare.ts';
import type { Press } from './print/press.ts';
import { printBriefing } from './print/print-briefing.ts';
import { tellPageFill } from './print/tell-page-fill.ts';
import { describeDocument } from './record/describe-document.ts';
import { placeOnPages } from './record/place-on-pages.ts';
import { makeSideMap } from './side-map/make-side-map.ts';
import type { World } from './world.ts';

/** What came of one briefing; its record tells pages, where there is a PDF. Nothing has been written. */
export interface Built extends Prepared {
  /** The finished PDF, when there is one. */
  pdf?: {
    bytes: Uint8Array;
    facts: PdfFacts;
    pageOf: Record<string, number>;
    document: DocumentRecord;
  };
  /** Which block of which page comes from which line, when that was asked for and there is a PDF. */
  sideMap?: SideMap;
  /** Time spent in each stage, in ms. */
  timings: Record<string, number>;
}

/** What helps a build along, without changing what it gives. */
export interface BuildHelp {
  /** What was read of the installed packages for earlier briefings. */
  installed?: InstalledData;
  /** Page of each anchor in an earlier build. */
  guess?: Record<string, number>;
  signal?: AbortSignal;
  /** Finished PDFs of earlier builds; each briefing is printed unless given. */
  prints?: KeptPrints;
  /** Prepares the briefing elsewhere, such as in a thread of a pool; here unless given. */
  prepare?(input: BuildInput, signal?: AbortSignal): Promise<Prepared>;
}

/** What is printed: the same gives the same PDF. */
export type ToPrint = NonNullable<Prepared['ready']>;

/** Finished PDFs of earlier builds, found by what is printed. */
export interface KeptPrints {
  find(wanted: ToPrint): Promise<KeptPrint | undefined>;
  keep(wanted: ToPrint, print: KeptPrint): Promise<void>;
}

/**
 * Build one briefing, from its source to a finished PDF in memory: the table of contents of this
 * program. Its first chapter, source to compose, is `prepare.ts`.
 *
 * @param input Which briefing, under which settings.
 * @param world Where files come from.
 * @param press Where pages are printed.
 * @param help Installed data, guesses, a signal, and who prepares.
 * @returns The PDF, when no message is an error, and everything known about it.
 * @throws Failure (`machine`) when the browser or the installation fails.
 */
export async function build(
  input: BuildInput,
  world: World,
  press: Press,
  help: BuildHelp = {},
): Promise<Built> {
  const lap = createStopwatch();

  // source, parse, resolve, check, compose
  const prepare = help.prepare ?? (await inThisThread(world, help.installed));
  const prepared = await prepare(input, help.signal);
  const timings = { prepare: lap() };
  const { ready } = prepared;
  if (!ready) return { ...prepared, timings };
  // A PDF that was kept has no keys any more.
  const kept = input.sideMap ? undefined : await help.prints?.find(ready);
  if (kept) return withPrint(prepared, ready, kept, { ...timings, kept: lap() });

  // print
  const printed = await printBriefing(press, ready.page, input, help);
  const print = lap();
  if (!printed.printed) {
    const messages = [...prepared.messages, ...printed.messages];
    return { ...prepared, messages, timings: { ...timings, print } };
  }

  // finish
  const { pageOf, bytes: raw } = printed.printed;
  const made = finishPrint(raw, input.path, ready, prepared.sources);
  if ('fault' in made) {
    const messages = [...prepared.messages, made.fault];
    return { ...prepared, messages, timings: { ...timings, print } };
  }
  const { bytes, facts, fill, boxes } = made;
  const messages = [...printed.messages, ...tellPageFill(input.path, fill)];
  const finished = { bytes, facts, pageOf, messages };
  const finish = lap();
  await help.prints?.keep(ready, finished);
  const built = withPrint(prepared, ready, finished, { ...timings, print, finish });
  if (!input.sideMap) return built;
  const { sources } = prepared;
  const sideMap = sources
    ? makeSideMap(sources, boxes)
    : await mapWithKeys(input, world, press, { ...help, guess: pageOf });
  return { ...built, ...(sideMap && { sideMap }) };
}

/** Only what conforms has keys; they move nothing on the pages, so a print with them tells of one without. */
async function mapWithKeys(
  input: BuildInput,
  world: World,
  press: Press,
  { prints: _, ...help }: BuildHelp,
): Promise<SideMap | undefined> {
  const { settings } = input;
  if (settings.look.conformance === 'ua-a') return undefined;
  const look = { ...settings.look, conformance: 'ua-a' as const };
  const { sideMap } = await build(
    { ...input, settings: { ...settings, look } },
    world,
    press,
    help,
  );
  return sideMap;
}

function withPrint(
  prepared: Prepared,
  { info }: ToPrint,
  { bytes, facts, pageOf, messages }: KeptPrint,
  timings: Built['timings'],
): Built {
  const { record } = prepared;
  return {
    ...prepared,
    ...(record && { record: placeOnPages(record, pageOf) }),
    messages: [...prepared.messages, ...messages],
    pdf: { bytes, facts, pageOf, document: describeDocument(info) },
    timings,
  };
}

/** A print that is not as expected is no fault of the author, but may be one of a template of the project. */
function finishPrint(
  print: Uint8Array,
  path: string,
  { page: { channel }, info, attachments, template, projectTemplate }: ToPrint,
  sources: Prepared['sources'] = [],
): Finished | { fault: Message } {
  const keys = sources.map(({ key }) => key);
  try {
    return finish(print, info, channel && { channel, attachments, keys });
  } catch (error) {
    if (!(error instanceof UnexpectedPdf)) throw error;
    if (error.unseenFigure !== undefined) {
      return { fault: tellUnseenFigure(path, error.unseenFigure) };
    }
    if (projectTemplate !== undefined) {
      return { fault: tellOddTemplate(path, template.name, projectTemplate, error.message) };
    }
    throw new Failure(
      'machine',
      `\`${path}\` was printed otherwise than expected: ${error.message}`,
      'a template must hide no element and write no text with `content`; `--conformance none` makes a plain PDF',
      error,
    );
  }
}

/** The same briefing prints well with the templates of the tool, which the tests see to. */
function tellOddTemplate(path: string, name: string, file: string, what: string): Message {
  return createMessage('template-valid', path, {
    file,
    actual: name,
    reason: `Template \`${name}\` prints what cannot be tagged, expected all text in elements that show: ${what}`,
    note: 'A template hides no element and writes no text with `content`. Compare with `--template briefing`; `--conformance none` makes a plain PDF.',
  });
}

/** Only the browser knows what a drawing draws. */
function tellUnseenFigure(path: string, alternative: string): Message {
  return createMessage('image-found', path, {
    reason: `The picture \`${alternative}\` leaves nothing on the page, expected one that can be seen`,
    note: 'It draws nothing inside its frame: open it in a viewer and export it anew; a template must not hide it.',
  });
}

/** Loaded only here: who prepares in another thread does not wait for the parsers in this one. */
async function inThisThread(
  world: World,
  installed: InstalledData | undefined,
): Promise<NonNullable<BuildHelp['prepare']>> {
  const { prepare } = await import('./prepare.ts');
  return (input) => prepare(input, world, installed);
}

/** Time since the last call, in ms; a monotonic clock, told to people and never written. */
function createStopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}
