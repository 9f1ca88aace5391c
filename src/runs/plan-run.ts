import path from 'node:path';
import { Failure } from '../model/failure.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { type PlannedOutput, planOutputs } from '../publish/plan-outputs.ts';
import { stemOf } from '../source/stem-of.ts';

/**
 * Settle the names of all outputs before the first briefing is printed.
 *
 * @param sources Project-relative paths.
 * @param settings Settings of the run.
 * @param readSlug Tells the name a briefing gives its PDF.
 * @param others Earlier entries whose sources still exist and are not in this run.
 * @param old Earlier entries by source: a briefing that cannot be read now keeps the name it had.
 * @returns One plan for each source, in their order.
 */
export async function planRun(
  sources: readonly string[],
  settings: Settings,
  readSlug: (source: string) => Promise<string>,
  others: readonly ManifestEntry[],
  old: ReadonlyMap<string, ManifestEntry> = new Map(),
): Promise<PlannedOutput[]> {
  const named = await Promise.all(
    sources.map(async (source) => {
      const name = await readSlug(source).catch((error: unknown) => {
        // Why it cannot be read is told when it is prepared.
        if (error instanceof Failure) return earlierName(source, old);
        throw error;
      });
      return { source, name };
    }),
  );
  return planOutputs(named, settings.content, others);
}

function earlierName(source: string, old: ReadonlyMap<string, ManifestEntry>): string {
  const entry = old.get(source);
  return entry ? path.posix.basename(entry.slug) : stemOf(source);
}
