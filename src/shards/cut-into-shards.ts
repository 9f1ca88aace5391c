import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha256.ts';

/** A briefing, and what it costs to build it. */
export interface CostedBriefing {
  /** Project-relative path. */
  source: string;
  /** A whole number of at least 1, in any unit. */
  cost: number;
}

/**
 * Deal briefings out to shards. Each goes to the shard it would like best among those that it does
 * not fill beyond the mean, the dearest first; where there is none, to that which has least to do.
 * What it likes is told by its path alone: another briefing more moves few of the others, so that
 * what a shard has kept of earlier runs stays of use.
 *
 * @param briefings The briefings of all shards; their order does not matter.
 * @param of How many shards there are.
 * @returns Shard of each source, from 1. None stands empty where there are as many briefings.
 */
export function cutIntoShards(
  briefings: readonly CostedBriefing[],
  of: number,
): ReadonlyMap<string, number> {
  const total = briefings.reduce((sum, { cost }) => sum + cost, 0);
  const loads = new Array<number>(of).fill(0);
  const shards = new Map<string, number>();
  let empty = of;
  let left = briefings.length;
  for (const { source, cost } of dearestFirst(briefings)) {
    const isTaken = (load: number) => left <= empty && load > 0;
    // In whole numbers: a quotient would be rounded.
    const fits = (load: number) => !isTaken(load) && (load + cost) * of <= total;
    const index = favourite(source, loads, fits) ?? leastOf(source, loads);
    if (loads[index] === 0) empty -= 1;
    loads[index] = (loads[index] ?? 0) + cost;
    left -= 1;
    shards.set(source, index + 1);
  }
  return shards;
}

function dearestFirst(briefings: readonly CostedBriefing[]): CostedBriefing[] {
  return [...briefings].sort((a, b) => b.cost - a.cost || compareText(a.source, b.source));
}

function leastOf(source: string, loads: readonly number[]): number {
  const least = loads.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return favourite(source, loads, (load) => load === least) ?? 0;
}

/** Highest random weight: each source has a number for each shard, and likes the greatest best. */
function favourite(
  source: string,
  loads: readonly number[],
  isOpen: (load: number) => boolean,
): number | undefined {
  const seed = Number.parseInt(sha256(source).slice(0, 8), 16);
  let best: { index: number; weight: number } | undefined;
  for (const [index, load] of loads.entries()) {
    if (!isOpen(load)) continue;
    const weight = mixed(seed ^ mixed(index + 1));
    if (!best || weight > best.weight) best = { index, weight };
  }
  return best?.index;
}

/** Spread the bits of a number over all 32; such mixers end most hashes. */
function mixed(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
