import type { Job } from './job.ts';

/**
 * Who works on what, and nothing else: what was accepted, and what came of it, stands in the store. A queue may
 * forget all it holds; it is filled again from there.
 */
export interface JobQueue {
  /**
   * Put a job at the end. It is never refused, as it was accepted before: how many may wait is asked
   * earlier. A job that waits or is worked on is known by its key, and stands where it stood.
   */
  add(job: Job): Promise<'added' | 'known'>;
  /** Tell where a job is; undefined where the queue does not hold it, or no longer does. */
  stateOf(key: string): Promise<'waiting' | 'active' | undefined>;
  /**
   * Begin to take jobs, the oldest first.
   *
   * @returns What ends it; until then it goes on.
   */
  work(handler: JobHandler, options: WorkOptions): Promise<Working>;
  counts(): Promise<QueueCounts>;
  /** Tell whether jobs can be put and taken now. */
  isReady(): Promise<boolean>;
  /** Let go of the queue; whoever works was drained or stopped before. May be called again. */
  close(): Promise<void>;
}

/**
 * Does one job. When it returns, the outcome stands in the store, and the queue forgets the job; when it throws,
 * the job is tried again with back-off. An aborted signal means that the job goes back untried.
 */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

/** How jobs are worked on. */
export interface WorkOptions {
  /** How many at the same time. */
  concurrency: number;
  /** How often a job is tried before it is set aside. */
  attempts: number;
  /** Is called once a job has been tried in vain for the last time; the queue forgets the job then. */
  setAside(job: Job, error: Error, attempts: number): Promise<void>;
  /** Hears of each try in vain but the last. */
  retry?(job: Job, error: Error, attempt: number): void;
}

/** Work that goes on. */
export interface Working {
  /** Take no more, end what is under way, then resolve. May be called again. */
  drain(): Promise<void>;
  /** Abort what is under way, resolve when it has ended; its jobs go back. May be called again. */
  stop(): Promise<void>;
}

/** How much there is to do, and how many do it. */
export interface QueueCounts {
  waiting: number;
  active: number;
  /** Processes that take jobs of our tool. */
  workers: number;
}
