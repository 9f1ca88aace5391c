import type { SourceLimits } from '../model/source-limits.ts';
import { type PrepareThread, startPrepareThread } from './prepare-thread.ts';

/**
 * Make a shelf of threads: those that work, and those that wait for work.
 *
 * @param limits What one job may use up.
 * @param first A thread that was started ahead, which waits already.
 * @returns The shelf.
 */
export function createThreadShelf(limits: SourceLimits, first?: PrepareThread) {
  const idle = first ? [first] : [];
  const threads = new Set(idle);
  return {
    /** Take one that waits, or start another: one that broke down while it waited must not be held against its next job. */
    take(): PrepareThread {
      const waiting = idle.pop();
      if (waiting && !waiting.hasEnded()) return waiting;
      const thread = startPrepareThread(limits);
      threads.add(thread);
      return thread;
    },
    /** Let one wait for more work, unless it has ended. */
    putBack(thread: PrepareThread): void {
      if (thread.hasEnded()) threads.delete(thread);
      else idle.push(thread);
    },
    /** End all of them. May be called again. */
    async end(): Promise<void> {
      await Promise.all([...threads].map((thread) => thread.kill()));
    },
  };
}
