import type { SourceLimits } from '../source/source-limits.ts';
import { type PrepareThread, startPrepareThread, usualLimits } from './prepare-thread.ts';

/** Threads made ahead, for work that comes from one project after the other. */
export interface ThreadStock {
  /** Start a thread ahead of its first use. */
  warm(): void;
  /**
   * Lend a thread to one run, as its `thread`. When the run ends it, it comes back; a thread that was stopped in the
   * middle of a job, or broke down, does not.
   */
  lend(): PrepareThread;
  /** End those that are not lent, and whatever comes back later. */
  close(): Promise<void>;
}

/**
 * Make a stock of threads.
 *
 * @param limits What one job may use up.
 * @returns The stock; close it, whatever happens.
 */
export function createThreadStock(limits: SourceLimits = usualLimits): ThreadStock {
  const idle: PrepareThread[] = [];
  let isClosed = false;
  const take = (): PrepareThread => {
    const thread = idle.pop();
    return thread && !thread.hasEnded() ? thread : startPrepareThread(limits);
  };
  const takeBack = async (thread: PrepareThread): Promise<void> => {
    if (thread.hasEnded()) return;
    if (isClosed) await thread.kill();
    else idle.push(thread);
  };
  return {
    warm: () => void idle.push(take()),
    lend: () => lent(take(), takeBack),
    async close() {
      isClosed = true;
      await Promise.all(idle.splice(0).map((thread) => thread.kill()));
    },
  };
}

/** To its borrower it looks like any thread: one that was given back has ended. */
function lent(
  thread: PrepareThread,
  takeBack: (thread: PrepareThread) => Promise<void>,
): PrepareThread {
  let isBack = false;
  let jobs = 0;
  return {
    async run(job) {
      if (isBack) return { kind: 'killed' };
      jobs += 1;
      try {
        return await thread.run(job);
      } finally {
        jobs -= 1;
      }
    },
    hasEnded: () => isBack || thread.hasEnded(),
    async kill() {
      if (jobs > 0) return thread.kill();
      if (isBack) return;
      isBack = true;
      await takeBack(thread);
    },
  };
}
