import type { ManifestEntry } from './model/manifest.ts';
import type { Settings } from './model/settings.ts';
import { type PlannedOutput, planOutputs } from './publish/plan-outputs.ts';

/**
 * Settle the names of all outputs before the first briefing is printed.
 *
 * @param sources Project-relative paths.
 * @param settings Settings of the run.
 * @param readSlug Tells the name a briefing gives its PDF.
 * @param others Earlier entries whose sources still exist and are not in this run.
 * @returns One plan for each source, in their order.
 */
export async function planRun(
  sources: readonly string[],
  settings: Settings,
  readSlug: (source: string) => Promise<string>,
  others: readonly ManifestEntry[],
): Promise<PlannedOutput[]> {
  const named = await Promise.all(
    sources.map(async (source) => ({ source, name: await readSlug(source) })),
  );
  return planOutputs(named, settings.content, others);
}
