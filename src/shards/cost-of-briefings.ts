import path from 'node:path';
import { disk } from '../io/disk.ts';
import type { Manifest } from '../model/manifest.ts';
import type { CostedBriefing } from './cut-into-shards.ts';

/** Costs are whole numbers: so much is a page. */
const PAGE = 1000;

/**
 * Tell what each briefing costs: the pages it had, as the manifest of an earlier build tells; where
 * that does not know it, as many as its size lets expect; where it knows none, its size.
 *
 * @param sources Project-relative paths.
 * @param root Absolute path of the project root.
 * @param manifest Manifest of an earlier build of the whole project, when there is one.
 * @param from Disk to look at; this machine's unless told.
 * @returns The briefings with their costs, in the same order: the same for every shard that finds the
 *   same files and manifest.
 */
export async function costOfBriefings(
  sources: readonly string[],
  root: string,
  manifest: Manifest | undefined,
  from = disk,
): Promise<CostedBriefing[]> {
  const pages = new Map(
    manifest?.briefings.map(({ source, output }) => [source.path, output?.pages ?? 0]),
  );
  const sized = await Promise.all(
    sources.map(async (source) => {
      // One that cannot be read costs little: it fails.
      const stats = await from.stat(path.join(root, source)).catch(() => undefined);
      return { source, bytes: stats?.size ?? 0, pages: pages.get(source) ?? 0 };
    }),
  );
  const known = sized.filter((one) => one.pages > 0);
  const bytesOfPage = sumOf(known.map(({ bytes }) => bytes)) / sumOf(known.map((one) => one.pages));
  const costOf = (one: { bytes: number; pages: number }) => {
    if (one.pages > 0) return one.pages * PAGE;
    return bytesOfPage > 0 ? Math.round((one.bytes * PAGE) / bytesOfPage) : one.bytes;
  };
  return sized.map((one) => ({ source: one.source, cost: Math.max(1, costOf(one)) }));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
