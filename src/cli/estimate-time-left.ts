/** Tells how much longer a run takes, of what it has done so far. */
export interface TimeLeft {
  /** Hear that work begins; only the first time counts. */
  begin(now: number): void;
  /**
   * Hear that one piece of work is done.
   *
   * @param now Time, in ms.
   * @param left How many pieces are left.
   * @param isMeasure Whether it took the time that such work takes; one that was found finished did not.
   */
  finish(now: number, left: number, isMeasure: boolean): void;
  /**
   * @param now Time, in ms.
   * @returns Time left, in ms; undefined while too little is known, and when the guess has run out.
   */
  at(now: number): number | undefined;
}

/** Pieces that are measured before anything is said: the first ones wait for a browser, too. */
const LEAST_PIECES = 4;
/** A run is watched this long before anything is said, in ms. */
const LEAST_TIME = 2_000;
/** Most that one finished piece lengthens what is left, as a factor; it shortens it by as much. */
const STEP = 1.25;

/**
 * Estimate the time left by the pace of the run itself: the pieces side by side are one stream. A piece that took
 * long moves the estimate by a step at most, so that it never jumps.
 *
 * @returns The estimate; times are any clock's, in ms.
 */
export function estimateTimeLeft(): TimeLeft {
  let start: number | undefined;
  let measured = 0;
  let end: number | undefined;
  return {
    begin(now) {
      start ??= now;
    },
    finish(now, left, isMeasure) {
      if (start === undefined) return;
      if (isMeasure) measured += 1;
      if (measured < LEAST_PIECES || now - start < LEAST_TIME) return;
      const pace = (now - start) / measured;
      const wanted = pace * left;
      const told = end === undefined ? 0 : end - now;
      // What is told next has run out, or there is none yet: there is nothing to keep steady.
      const isFresh = told < pace;
      end = now + (isFresh ? wanted : Math.min(Math.max(wanted, told / STEP), told * STEP));
    },
    at(now) {
      const left = end === undefined ? 0 : end - now;
      return left > 0 ? left : undefined;
    },
  };
}
