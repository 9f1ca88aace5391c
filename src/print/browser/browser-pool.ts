import type { RunningBrowser } from './launch.ts';
import { memoryOf } from './memory-of.ts';
import type { StartedBrowser } from './start-browser.ts';

/** Browsers at work and browsers that wait for it. */
export interface BrowserPool {
  /** Start a browser and keep it for the first page. */
  warm(): Promise<void>;
  /**
   * Lend a browser. One that died, or whose borrower failed, is not lent again; one that has grown is
   * lent until another has started in its place.
   */
  use<Value extends object>(
    borrow: (browser: RunningBrowser) => Promise<Value | { died: string }>,
    signal: AbortSignal,
  ): Promise<Value | { died: string }>;
  close(): Promise<void>;
}

interface Worker {
  running: RunningBrowser;
  /** Documents it has printed. */
  documents: number;
  dead: boolean;
  isLent: boolean;
  /** Whether another takes its place. */
  isReplaced: boolean;
}

/** A browser is replaced after this many documents where nobody tells how much memory it takes. */
const DOCUMENTS_PER_BROWSER = 200;
/**
 * Tidying takes a third of a short print, and measuring a tenth, so neither is done after each; every eighth time
 * they take no longer than what the browser would collect of itself.
 */
const DOCUMENTS_PER_LOOK = 8;

/**
 * Make a pool that has one browser for each page in work: a crash or a hang then harms no other
 * page.
 *
 * @param start Starts one browser.
 * @param grown Memory in MiB beyond which a browser is replaced.
 * @param closed Aborted when the pool is closed; a browser that starts later is ended at once.
 * @returns The pool, with no browser in it.
 */
export function createBrowserPool(
  start: () => Promise<StartedBrowser>,
  grown: number,
  closed: AbortSignal,
): BrowserPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  /** Replacements under way: closing waits for them, so that none is left behind. */
  const replacing = new Set<Promise<void>>();

  async function hire(): Promise<Worker> {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (!worker.dead) return lend(worker);
      await dismiss(worker);
    }
    return lend(await begin());
  }

  /** At once: one that is free may be ended by its replacement. */
  function lend(worker: Worker): Worker {
    worker.isLent = true;
    return worker;
  }

  async function begin(): Promise<Worker> {
    const { running } = await start();
    const worker: Worker = {
      running,
      documents: 0,
      dead: false,
      isLent: false,
      isReplaced: false,
    };
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

  /** Tidies up in passing, and tells whether it is time for another browser. */
  async function hasGrown({ running, documents }: Worker): Promise<boolean> {
    if (documents >= DOCUMENTS_PER_BROWSER) return true;
    if (documents % DOCUMENTS_PER_LOOK !== 0) return false;
    // One that dies of it is told by its death.
    await running.collectGarbage().catch(() => {});
    return ((await memoryOf(running.processId)) ?? 0) > grown;
  }

  /** The old one goes on printing until the new one has started, and goes when it is free. */
  async function replace(worker: Worker): Promise<void> {
    if (worker.isReplaced || closed.aborted || !(await hasGrown(worker))) return;
    worker.isReplaced = true;
    const fresh = await begin().catch(() => undefined);
    // Where none starts now, the next print tries again and tells why.
    if (fresh && !fresh.dead) idle.push(fresh);
    worker.dead = true;
    if (worker.isLent) return;
    idle.splice(0, idle.length, ...idle.filter((other) => other !== worker));
    await dismiss(worker);
  }

  function replaceLater(worker: Worker): void {
    const work = replace(worker).finally(() => replacing.delete(work));
    replacing.add(work);
  }

  return {
    async warm() {
      idle.push(await begin());
    },
    async use(borrow, signal) {
      const worker = await hire();
      let fit = false;
      try {
        signal.throwIfAborted();
        const result = await borrow(worker.running);
        worker.documents += 1;
        fit = !('died' in result);
        return result;
      } finally {
        worker.isLent = false;
        if (fit && !worker.dead) {
          idle.push(worker);
          replaceLater(worker);
        } else await dismiss(worker);
      }
    },
    async close() {
      await Promise.all([...all].map(dismiss));
      await Promise.all(replacing);
    },
  };
}
