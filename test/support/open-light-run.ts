import type { RawOptions } from '../../src/options.ts';
import { openRun, type RunMeans } from '../../src/runs/open-run.ts';
import { poolInThisThread } from './pool-in-this-thread.ts';
import { pressWithoutBrowser } from './press-without-browser.ts';
import type { TemporaryProject } from './temporary-project.ts';
import { withKnownTool } from './with-known-tool.ts';

/**
 * Open a run that starts no browser and no thread: it prints empty pages, and prepares in this one.
 *
 * @param project Project of the run.
 * @param options Wishes besides a plain PDF, without which empty pages cannot be finished.
 * @param means What else it is opened with.
 * @returns The run, with the press and the pool that were given to it.
 */
export function openLightRun(
  project: TemporaryProject,
  options: RawOptions = {},
  means: Pick<RunMeans, 'disk' | 'builder'> = {},
) {
  const press = pressWithoutBrowser();
  const pool = poolInThisThread(project.root);
  const settings = project.settings({ conformance: 'none', ...options });
  const run = openRun(settings, { press, pool, ...means });
  return { press, pool, run: withKnownTool(run) };
}
