import type { Spread } from './statistics.mjs';

/** What `bench:quick` writes and compares. */
export interface QuickFigures {
  /** What the floor was printed by; figures with another floor are not compared. */
  floor: string;
  /** By name; less is better. */
  ratios: Record<string, Spread>;
}

/** A ratio that has grown. */
export interface Loss {
  name: string;
  before: number;
  now: number;
  /** Part of the ratio of before. */
  growth: number;
  /** Whether even the best round of now is above the worst of before. */
  sure: boolean;
}

/**
 * Tell what has become slower.
 *
 * @param now Figures of this run.
 * @param before Figures of an earlier one.
 * @returns Each ratio whose median has grown by over 15 %, the worst first; nothing where the two have not
 *   the same floor.
 */
export declare function losses(now: QuickFigures, before: QuickFigures): Loss[] | undefined;
