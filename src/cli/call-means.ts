import type { PrepareThread } from '../threads/prepare-thread.ts';

/** What every command is given beside its call. */
export interface CallMeans {
  /** Stops the command. */
  signal: AbortSignal;
  /** A thread that was started ahead, for the briefings that are prepared first. */
  thread?: PrepareThread;
}
