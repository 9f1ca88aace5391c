import type { RawOptions } from '../../src/options.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { openRun } from '../../src/runs/open-run.ts';
import type { RunResult } from '../../src/runs/run-result.ts';
import { poolInThisThread } from './pool-in-this-thread.ts';
import { press } from './shared-press.ts';
import type { TemporaryProject } from './temporary-project.ts';

/**
 * Build all briefings of a project as the command line does, but by the shared press and without a thread: for tests
 * of what is printed, not of a run.
 *
 * @param project Project to build.
 * @param options Wishes.
 * @returns What the run did.
 */
export async function buildHere(
  project: TemporaryProject,
  options: RawOptions = {},
): Promise<RunResult> {
  const means = { press, pool: poolInThisThread(project.root) };
  const run = openRun(project.settings(options), means);
  try {
    return await buildAll(run);
  } finally {
    await run.close();
  }
}
