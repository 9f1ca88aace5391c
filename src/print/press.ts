import PQueue from 'p-queue';
import type { Environment } from '../io/cache-folder.ts';
import { Failure } from '../model/failure.ts';
import type { Page } from '../model/printed.ts';
import { createBrowserPool } from './browser/browser-pool.ts';
import {
  type BrowserFacts,
  createBrowserStarter,
  type PressEvent,
  type StartOptions,
} from './browser/start-browser.ts';
import type { PrintOutcome } from './print-until-settled.ts';
import { type PrintWish, printWithRetry } from './print-with-retry.ts';

/** How a press works. */
export interface PressOptions extends Pick<StartOptions, 'browser' | 'sandbox' | 'launchTimeout'> {
  /** How many pages are printed side by side; each has a browser of its own. */
  jobs: number;
  /** Longest time for printing one page, with all its reprints, in ms. */
  printTimeout: number;
  /** Most memory that the browser of one page may take, in MiB; 4,096 unless told. */
  maxMemory?: number;
  /** Memory, in MiB, beyond which a browser is replaced between two pages; 200 unless told. */
  grownMemory?: number;
  /** Variables to look at for the cache and the browser; those of this process unless told. */
  environment?: Environment;
  /** Hears what the press does. */
  report?(event: PressEvent): void;
}

/** A set of warm browsers that turn pages into PDFs. */
export interface Press {
  /** Start the first browser ahead of its first page, once. Its faults are told by `print`. */
  start(): void;
  /**
   * Print a page.
   *
   * @throws Failure (`machine`) when there is no browser, when it dies twice, or when time is up.
   */
  print(page: Page, options: PrintWish): Promise<PrintOutcome>;
  /** Which browser prints; undefined before the first one has started. */
  facts(): BrowserFacts | undefined;
  /** End all browsers and remove their files. Prints under way are rejected. May be called again. */
  close(): Promise<void>;
}

/** Larger documents, in bytes, come near the 100 MB that the pipe to the browser takes. */
const LARGEST_HTML = 64_000_000;

/** The policy, with quotes as they are or escaped by a serialiser. */
const OUR_POLICY =
  /<meta http-equiv="Content-Security-Policy" content="default-src ('|&#x27;)none\1;/i;

/**
 * Make a press. No browser is started before the first page, or `start()`.
 *
 * @param options How it works.
 * @returns The press; close it, whatever happens.
 */
export function createPress(options: PressOptions): Press {
  const closing = new AbortController();
  const { report = () => {}, maxMemory = 4096, grownMemory = 200 } = options;
  let facts: BrowserFacts | undefined;
  let warmed = false;
  const startBrowser = createBrowserStarter({
    ...options,
    environment: options.environment ?? process.env,
    signal: closing.signal,
    report(event) {
      if (event.kind === 'launched') facts = event.facts;
      report(event);
    },
  });
  const pool = createBrowserPool(startBrowser, grownMemory, closing.signal);
  const queue = new PQueue({ concurrency: Math.max(1, options.jobs) });

  return {
    start() {
      if (warmed) return;
      warmed = true;
      void queue.add(() => pool.warm()).catch(() => {});
    },
    print(page, wishes) {
      demandPrintable(page);
      const signal = AbortSignal.any([closing.signal, ...(wishes.signal ? [wishes.signal] : [])]);
      const job = { page, wishes, signal, timeout: options.printTimeout, maxMemory };
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
  if (!OUR_POLICY.test(head)) {
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
