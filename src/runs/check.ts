import type { Settings } from '../model/settings.ts';
import type { Prepared } from '../prepare.ts';
import { demandOutputInside } from '../publish/demand-inside.ts';
import { readManifest } from '../publish/manifest.ts';
import type { PlannedOutput } from '../publish/plan-outputs.ts';
import { takeShare } from '../shards/take-share.ts';
import { inputOf, type Run, withRun } from './open-run.ts';
import { type RunRequest, type RunResult, resultOf } from './run-result.ts';

/**
 * Check briefings without printing them: everything up to the composed page.
 *
 * @param given Complete settings, or an open run.
 * @param request Which briefings, and who listens.
 * @returns What was found in each; nothing is written and no browser is started.
 * @throws Failure (`usage`) when there is no content folder.
 */
export function check(given: Settings | Run, request: RunRequest = {}): Promise<RunResult> {
  return withRun(given, request, (run) => checkEach(run, request));
}

/**
 * Check briefings in an open run.
 *
 * @param run The run.
 * @param request Which briefings, and who listens.
 * @param keep Takes what is wanted of each briefing that could be prepared.
 * @returns What was found in each.
 */
export async function checkEach(
  run: Run,
  request: RunRequest,
  keep: (prepared: Prepared) => void = () => {},
): Promise<RunResult> {
  const planned = await planShare(run, request);
  const briefings = await run.each(planned, request, (output, guard) =>
    guard(async () => {
      request.report?.({ kind: 'start', source: output.source });
      const prepared = await run.pool.prepare(inputOf(output, run.settings), request.signal);
      keep(prepared);
      return resultOf(prepared, prepared.ready ? 'good' : 'failed');
    }),
  );
  return { briefings, removed: [] };
}

/** All are planned, so that each shard knows of two that want one name. */
async function planShare(run: Run, request: RunRequest): Promise<PlannedOutput[]> {
  const planned = await run.plan(request);
  const { shard } = request;
  if (!shard) return planned;
  const { root, out } = run.settings.run;
  const sources = planned.map(({ source }) => source);
  await demandOutputInside(run.settings, run.disk);
  const share = await takeShare(shard, sources, root, await readManifest(out, run.disk));
  const own = planned.filter(({ source }) => share.has(source));
  request.report?.({ kind: 'shard', shard, briefings: own.length, all: planned.length });
  return own;
}
