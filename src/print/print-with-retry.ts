import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../model/failure.ts';
import type { LongPart, Page, Printed } from '../model/printed.ts';
import { BrokenFont } from './broken-font.ts';
import type { BrowserPool } from './browser/browser-pool.ts';
import type { RunningBrowser } from './browser/launch.ts';
import type { PressEvent } from './browser/start-browser.ts';
import { watchMemory } from './browser/watch-memory.ts';
import { loadPage } from './load-page.ts';
import { measureLength } from './measure-length.ts';
import { measureLongParts } from './measure-long-parts.ts';
import { printToFit } from './print-to-fit.ts';
import type { LoadedPage, PrintOutcome } from './print-until-settled.ts';

/** What one print is asked for. */
export interface PrintWish {
  /** Greatest number of pages. */
  pageLimit: number;
  /** Page of each anchor as it was in an earlier build: a right guess saves the second print. */
  guess?: Record<string, number>;
  /** Gives the print up; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** A page in the queue of a press. */
export interface PrintJob {
  page: Page;
  wishes: PrintWish;
  /** Aborted when the print is given up or the press is closed. */
  signal: AbortSignal;
  /** Longest time in one browser, in ms. */
  timeout: number;
  /** Most memory that the browser may take, in MiB. */
  maxMemory: number;
}

/** Thrown through the pool, which ends the browser that took too much. */
class TooMuchMemory extends Error {}

/**
 * Print a page, and once more in a fresh browser when the first one dies.
 *
 * @param pool Where browsers are had.
 * @param job Page and wishes.
 * @param report Hears of the second try.
 * @returns What came of it.
 * @throws Failure (`machine`) when the second browser dies too, or when time is up.
 */
export async function printWithRetry(
  pool: BrowserPool,
  job: PrintJob,
  report: (event: PressEvent) => void,
): Promise<PrintOutcome> {
  const print = () => pool.use((browser) => printOnce(browser, job), job.signal);
  try {
    const first = await print();
    if (!('died' in first)) return first;
    report({ kind: 'retrying', title: job.page.title, reason: first.died });
    const second = await print();
    if (!('died' in second)) return second;
    throw diedTwice(job.page, second.died);
  } catch (error) {
    if (!(error instanceof TooMuchMemory)) throw error;
    return { kind: 'memory-limit', ceiling: job.maxMemory };
  }
}

function diedTwice({ title }: Page, died: string): Failure {
  return new Failure(
    'machine',
    `the browser died twice while printing \`${title}\`: ${died}`,
    'free memory, print with fewer --jobs, or name another browser with --browser',
  );
}

/** Print against the clock, the browser's death and the wish to stop. */
async function printOnce(
  browser: RunningBrowser,
  job: PrintJob,
): Promise<PrintOutcome | { died: string }> {
  const { page, wishes, signal, timeout, maxMemory } = job;
  const stop = new AbortController();
  try {
    return await Promise.race([
      printLoaded(browser, page, wishes),
      whenDead(browser, stop.signal),
      sleep(timeout, undefined, { signal: stop.signal }).then(() => {
        throw tooSlow(page, timeout);
      }),
      rejectOnAbort(signal, stop.signal),
      watchMemory(browser.processId, maxMemory, stop.signal).then(() => {
        throw new TooMuchMemory();
      }),
    ]);
  } finally {
    stop.abort();
  }
}

async function printLoaded(
  browser: RunningBrowser,
  page: Page,
  { pageLimit, guess }: PrintWish,
): Promise<PrintOutcome | { died: string }> {
  try {
    const loaded = await loadPage(browser, page, pageLimit);
    const outcome = await printToFit(loaded, page, pageLimit, guess);
    if (outcome.kind !== 'printed') return outcome;
    const { printed } = outcome;
    const length = await findWrongLength(printed, page, loaded);
    const longParts = await findLongParts(printed, page, loaded);
    return { kind: 'printed', printed: { ...printed, ...length, ...longParts } };
  } catch (error) {
    if (error instanceof BrokenFont && page.ownFonts?.[error.face]) {
      return { kind: 'broken-font', face: error.face };
    }
    if (error instanceof Failure) throw error;
    // a protocol error may come a moment before the news of the death that caused it
    const died = await Promise.race([browser.died, sleep(300)]);
    if (died !== undefined) return { died };
    throw error;
  }
}

/** Only a print of a wrong length pays for the measuring of its parts. */
async function findWrongLength(
  printed: Printed,
  { bounds }: Page,
  loaded: LoadedPage,
): Promise<Pick<Printed, 'wrongLength'>> {
  const wrong = bounds && measureLength(printed, bounds);
  if (!wrong) return {};
  const parts = wrong.pages > bounds.max ? await loaded.measureParts(bounds.columns) : [];
  return { wrongLength: { ...wrong, parts } };
}

/** A print without such parts pays nothing. */
async function findLongParts(
  printed: Printed,
  { onePage = [] }: Page,
  loaded: LoadedPage,
): Promise<Pick<Printed, 'longParts'>> {
  const longParts: LongPart[] = [];
  for (const { start, end: _, ...long } of measureLongParts(printed, onePage)) {
    longParts.push({ ...long, parts: await loaded.measureParts(1, start) });
  }
  return longParts.length > 0 ? { longParts } : {};
}

function tooSlow(page: Page, timeout: number): Failure {
  return new Failure(
    'machine',
    `printing \`${page.title}\` took longer than ${timeout / 1000} s`,
    'divide it if it is very long, or look for a huge table or picture in it',
  );
}

function whenDead(browser: RunningBrowser, stop: AbortSignal): Promise<{ died: string }> {
  return new Promise((resolve) => {
    const end = browser.onDeath((died) => resolve({ died }));
    stop.addEventListener('abort', end, { once: true });
  });
}

function rejectOnAbort(signal: AbortSignal, stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop });
  });
}
