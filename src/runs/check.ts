import { discoverBriefings } from '../io/discover-briefings.ts';
import type { Settings } from '../model/settings.ts';
import { createPreparePool } from '../threads/prepare-pool.ts';
import { planRun } from './plan-run.ts';
import { guarded, type RunRequest, type RunResult, resultOf } from './run-result.ts';

/**
 * Check briefings without printing them: everything up to the composed page.
 *
 * @param settings Complete settings.
 * @param request Which briefings, and who listens.
 * @returns What was found in each; nothing is written and no browser is started.
 * @throws Failure (`usage`) when there is no content folder.
 */
export async function check(settings: Settings, request: RunRequest = {}): Promise<RunResult> {
  const pool = createPreparePool({ root: settings.root, jobs: settings.jobs });
  try {
    const sources = request.files ?? (await discoverBriefings(settings));
    const { signal } = request;
    const nameOf = (source: string) => pool.readSlug(source, signal);
    const planned = await planRun(sources, settings, nameOf, []);
    const briefings = await Promise.all(
      planned.map(async ({ source, clash }) => {
        const result = await guarded(source, signal, async () => {
          const input = { path: source, settings, ...(clash && { clash }) };
          const prepared = await pool.prepare(input, signal);
          return resultOf(prepared, prepared.ready ? 'good' : 'failed');
        });
        request.report?.({ kind: 'done', result });
        return result;
      }),
    );
    return { briefings, removed: [] };
  } finally {
    await pool.close();
  }
}
