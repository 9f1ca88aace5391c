import PQueue from 'p-queue';
import { Failure } from '../model/failure.ts';
import type { Page } from '../model/printed.ts';
import type { SandboxMode } from '../model/settings.ts';
import type { Environment } from './cache-folder.ts';
import type { RunningBrowser } from './launch.ts';
import { loadPage } from './load-page.ts';
import { type PrintOutcome, printUntilSettled } from './print-until-settled.ts';
import {
  type BrowserFacts,
  createBrowserStarter,
  type PressEvent,
  type StartedBrowser,
} from './start-browser.ts';

/** How a press works. */
export interface PressOptions {
  /** Path of a browser that wins over every other. */
  browser?: string;
  sandbox: SandboxMode;
  /** How many pages are printed side by side; each has a browser of its own. */
  jobs: number;
  /** Longest time for printing one page, with all its reprints, in ms. */
  printTimeout: number;
  /** Longest time for one start of the browser, in ms; 20 s unless told. */
  launchTimeout?: number;
  /** Variables to look at for the cache and the browser; those of this process unless told. */
  environment?: Environment;
  /** Hears what the press does. */
  report?(event: PressEvent): void;
}

/** What one print is asked for. */
export interface PrintOptions {
  /** Greatest number of pages. */
  pageLimit: number;
  /** Page of each anchor as it was in an earlier build: a right guess saves the second print. */
  guess?: Record<string, number>;
  /** Gives the print up; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** A set of warm browsers that turn pages into PDFs. */
export interface Press {
  /** Start the first browser ahead of its first page. Its faults are told by `print`. */
  start(): void;
  /**
   * Print a page.
   *
   * @throws Failure (`machine`) when there is no browser, when it dies twice, or when time is up.
   */
  print(page: Page, options: PrintOptions): Promise<PrintOutcome>;
  /** Which browser prints; undefined before the first one has started. */
  facts(): BrowserFacts | undefined;
  /** End all browsers and remove their files. Prints under way are rejected. May be called again. */
  close(): Promise<void>;
}

/** A browser is replaced after this many pages, before its memory can grow without bound. */
const PAGES_PER_BROWSER = 200;
/** Larger documents, in bytes, come near the 100 MB that the pipe to the browser takes. */
const LARGEST_HTML = 64_000_000;

/**
 * Make a press. No browser is started before the first page, or `start()`.
 *
 * @param options How it works.
 * @returns The press; close it, whatever happens.
 */
export function createPress(options: PressOptions): Press {
  const closing = new AbortController();
  const report = options.report ?? (() => {});
  let facts: BrowserFacts | undefined;
  const startBrowser = createBrowserStarter({
    ...(options.browser !== undefined && { browser: options.browser }),
    ...(options.launchTimeout !== undefined && { launchTimeout: options.launchTimeout }),
    sandbox: options.sandbox,
    environment: options.environment ?? process.env,
    signal: closing.signal,
    report(event) {
      if (event.kind === 'launched') facts = event.facts;
      report(event);
    },
  });
  const pool = createPool(startBrowser, closing.signal);
  const queue = new PQueue({ concurrency: Math.max(1, options.jobs) });

  return {
    start() {
      void queue.add(() => pool.warm()).catch(() => {});
    },
    print(page, wishes) {
      demandPrintable(page);
      const signal = AbortSignal.any([closing.signal, ...(wishes.signal ? [wishes.signal] : [])]);
      const job = { page, wishes, signal, timeout: options.printTimeout };
      return queue.add(() => printWithRetry(pool, job, report), { signal });
    },
    facts: () => facts,
    async close() {
      closing.abort(new Failure('machine', 'the press was closed before all was printed'));
      await Promise.all([pool.close(), queue.onIdle()]);
    },
  };
}

/** The wall has several layers; the one in the document must not be forgotten by a composer. */
function demandPrintable(page: Page): void {
  const style = page.html.indexOf('<style');
  const head = page.html.slice(0, style < 0 ? undefined : style);
  if (
    !/<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#x27;)none(?:'|&#x27;);/i.test(
      head,
    )
  ) {
    throw new Error('the page to print does not begin with our content security policy');
  }
  const size = Buffer.byteLength(page.html);
  if (size <= LARGEST_HTML) return;
  throw new Failure(
    'machine',
    `\`${page.title}\` is too large for the browser: with its pictures ${Math.round(size / 1e6)} MB`,
    'make its pictures smaller',
  );
}

interface Job {
  page: Page;
  wishes: PrintOptions;
  signal: AbortSignal;
  timeout: number;
}

async function printWithRetry(
  pool: Pool,
  job: Job,
  report: (event: PressEvent) => void,
): Promise<PrintOutcome> {
  const first = await pool.use((browser) => printOnce(browser, job), job.signal);
  if (!('died' in first)) return first;
  report({ kind: 'retrying', title: job.page.title, reason: first.died });
  const second = await pool.use((browser) => printOnce(browser, job), job.signal);
  if (!('died' in second)) return second;
  throw new Failure(
    'machine',
    `the browser died twice while printing \`${job.page.title}\`: ${second.died}`,
    'free memory, print with fewer --jobs, or name another browser with --browser',
  );
}

/** Print against the clock, the browser's death and the wish to stop. */
async function printOnce(
  browser: RunningBrowser,
  job: Job,
): Promise<PrintOutcome | { died: string }> {
  const { page, wishes, signal, timeout } = job;
  const stop = new AbortController();
  try {
    return await Promise.race([
      printLoaded(browser, page, wishes),
      browser.died.then((died) => ({ died })),
      rejectLater(timeout, tooSlow(page, timeout), stop.signal),
      rejectOnAbort(signal, stop.signal),
    ]);
  } finally {
    stop.abort();
  }
}

async function printLoaded(
  browser: RunningBrowser,
  page: Page,
  { pageLimit, guess }: PrintOptions,
): Promise<PrintOutcome | { died: string }> {
  try {
    const loaded = await loadPage(browser, page, pageLimit);
    return await printUntilSettled(loaded, page, pageLimit, guess);
  } catch (error) {
    if (error instanceof Failure) throw error;
    // a protocol error may come a moment before the news of the death that caused it
    const died = await Promise.race([browser.died, later(300)]);
    if (died !== undefined) return { died };
    throw error;
  }
}

function tooSlow(page: Page, timeout: number): Failure {
  return new Failure(
    'machine',
    `printing \`${page.title}\` took longer than ${timeout / 1000} s`,
    'allow more time for printing, or look for a huge table or picture in it',
  );
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function rejectLater(milliseconds: number, reason: Error, stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(reason), milliseconds);
    stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function rejectOnAbort(signal: AbortSignal, stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop });
  });
}

interface Pool {
  /** Start a browser and keep it for the first page. */
  warm(): Promise<void>;
  /** Lend a browser. One that died, or whose borrower failed, is not lent again. */
  use<Value extends object>(
    borrow: (browser: RunningBrowser) => Promise<Value | { died: string }>,
    signal: AbortSignal,
  ): Promise<Value | { died: string }>;
  close(): Promise<void>;
}

interface Worker {
  running: RunningBrowser;
  /** Pages it has printed. */
  pages: number;
  dead: boolean;
}

/** One browser for each page in work: a crash or a hang then harms no other page. */
function createPool(start: () => Promise<StartedBrowser>, closed: AbortSignal): Pool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  async function hire(): Promise<Worker> {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (!worker.dead) return worker;
      await dismiss(worker);
    }
    const { running } = await start();
    const worker: Worker = { running, pages: 0, dead: false };
    all.add(worker);
    void running.died.then(() => {
      worker.dead = true;
    });
    if (closed.aborted) await dismiss(worker);
    return worker;
  }

  async function dismiss(worker: Worker): Promise<void> {
    worker.dead = true;
    all.delete(worker);
    await worker.running.kill();
  }

  return {
    async warm() {
      idle.push(await hire());
    },
    async use(borrow, signal) {
      const worker = await hire();
      let fit = false;
      try {
        signal.throwIfAborted();
        const result = await borrow(worker.running);
        worker.pages += 1;
        fit = !('died' in result) && worker.pages < PAGES_PER_BROWSER;
        return result;
      } finally {
        if (fit) idle.push(worker);
        else await dismiss(worker);
      }
    },
    async close() {
      await Promise.all([...all].map(dismiss));
    },
  };
}
