import type { RunningBrowser } from './launch.ts';
import type { StartedBrowser } from './start-browser.ts';

/** Browsers at work and browsers that wait for it. */
export interface BrowserPool {
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

/** A browser is replaced after this many pages, before its memory can grow without bound. */
const PAGES_PER_BROWSER = 200;

/**
 * Make a pool that has one browser for each page in work: a crash or a hang then harms no other
 * page.
 *
 * @param start Starts one browser.
 * @param closed Aborted when the pool is closed; a browser that starts later is ended at once.
 * @returns The pool, with no browser in it.
 */
export function createBrowserPool(
  start: () => Promise<StartedBrowser>,
  closed: AbortSignal,
): BrowserPool {
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
