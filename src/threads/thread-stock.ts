import PQueue from 'p-queue';
import { type SourceLimits, usualLimits } from '../model/source-limits.ts';
import type { PrepareThread } from './prepare-thread.ts';
import { createThreadShelf } from './thread-shelf.ts';

/** How many threads there are, and what one job may use up unless the usual limits hold. */
export interface ThreadStockOptions extends Partial<SourceLimits> {
  /** Most threads; each prepares one briefing at a time, and the others wait. */
  jobs: number;
}

/** Threads that serve one project after the other, so that what prepares is loaded once. */
export interface ThreadStock {
  /** Start a thread ahead of its first use. */
  warm(): void;
  /**
   * Lend to one run, as its `thread`. Only while it prepares one of the threads is held; one that is stopped in the middle,
   * or breaks down, is replaced.
   */
  lend(): PrepareThread;
  /** End all threads. What is under way is given up. */
  close(): Promise<void>;
}

/**
 * Make a stock of threads.
 *
 * @param options How many, and what a job may use up.
 * @returns The stock; close it, whatever happens.
 */
export function createThreadStock({ jobs, ...limits }: ThreadStockOptions): ThreadStock {
  const queue = new PQueue({ concurrency: Math.max(1, jobs) });
  const shelf = createThreadShelf({ ...usualLimits, ...limits });
  let isClosed = false;
  const lend = (): PrepareThread => {
    let held: PrepareThread | undefined;
    let hasEnded = false;
    return {
      run: (job) =>
        queue.add(async () => {
          if (hasEnded || isClosed) return { kind: 'killed' };
          const thread = shelf.take();
          held = thread;
          try {
            return await thread.run(job);
          } finally {
            held = undefined;
            shelf.putBack(thread);
          }
        }),
      hasEnded: () => hasEnded,
      async kill() {
        hasEnded = true;
        await held?.kill();
      },
    };
  };
  return {
    warm: () => shelf.putBack(shelf.take()),
    lend,
    async close() {
      isClosed = true;
      await shelf.end();
    },
  };
}
