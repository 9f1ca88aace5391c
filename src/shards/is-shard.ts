import type { Shard } from '../model/shard.ts';

/** Most shards that a project is cut into. */
export const MOST_SHARDS = 10_000;

/**
 * Tell whether such a shard can be.
 *
 * @param shard Numbers as they were read.
 * @returns Whether it is one of as many as may be.
 */
export function isShard({ index, of }: Shard): boolean {
  const isWhole = Number.isSafeInteger(index) && Number.isSafeInteger(of);
  return isWhole && index >= 1 && index <= of && of <= MOST_SHARDS;
}
