import type { BuildEvent } from '../runs/run-result.ts';
import { estimateTimeLeft } from './estimate-time-left.ts';

/** How far a run is. */
export interface RunTally {
  /** Briefings that wait for work, are at work or done; those that had not changed are none of them. */
  total: number;
  /** How many are done, those that failed among them. */
  done: number;
  failed: number;
  /** Briefings at work, the one that began first in front. */
  running: readonly string[];
  /** Time left, in ms, when it can be told. */
  left?: number;
}

/** Counts what a run tells. */
export interface RunCounter {
  hear(event: BuildEvent): void;
  tally(): RunTally;
}

/**
 * Count how far a run is.
 *
 * @param now Tells the time, in ms.
 * @returns The counter.
 */
export function countRun(now: () => number): RunCounter {
  const running = new Set<string>();
  const time = estimateTimeLeft();
  let total = 0;
  let done = 0;
  let failed = 0;
  return {
    hear(event) {
      if (event.kind === 'queued') {
        total += event.count;
        time.begin(now());
      }
      if (event.kind === 'start') running.add(event.source);
      // Those that had not changed are told before the others are queued.
      if (event.kind !== 'done' || total === 0) return;
      const { source, status, kept } = event.result;
      running.delete(source);
      done += 1;
      if (status === 'failed') failed += 1;
      time.finish(now(), total - done, !kept);
    },
    tally() {
      const left = time.at(now());
      return { total, done, failed, running: [...running], ...(left !== undefined && { left }) };
    },
  };
}
