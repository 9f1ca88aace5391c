import PQueue from 'p-queue';
import { prepare } from './build.ts';
import { createWorld } from './io/create-world.ts';
import { discoverBriefings } from './io/discover-briefings.ts';
import type { Settings } from './model/settings.ts';
import { createFontStore } from './page/font-store.ts';
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
  const world = createWorld(settings.root);
  const sources = request.files ?? (await discoverBriefings(settings));
  const fonts = await createFontStore(world);
  const planned = await planRun(sources, settings, world, []);
  const queue = new PQueue({ concurrency: settings.jobs });
  const briefings = await queue.addAll(
    planned.map(({ source, clash }) => async () => {
      request.signal?.throwIfAborted();
      const result = await guarded(source, request.signal, async () => {
        const input = { path: source, settings, ...(clash && { clash }) };
        const prepared = await prepare(input, world, fonts);
        return resultOf(prepared, prepared.ready ? 'good' : 'failed');
      });
      request.report?.({ kind: 'done', result });
      return result;
    }),
  );
  return { briefings, removed: [] };
}
