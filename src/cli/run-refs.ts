import type { Settings } from '../model/settings.ts';
import { listSources } from '../runs/list-sources.ts';
import { type Run, withRun } from '../runs/open-run.ts';
import type { RunRequest } from '../runs/run-result.ts';
import type { CallMeans } from './call-means.ts';
import type { Call } from './parse-arguments.ts';
import { printSources } from './print-sources.ts';
import { readRequest } from './read-request.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress refs`: list the sources that briefings rest on.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results and progress are told.
 * @param means Signal, and a thread that was started ahead.
 * @returns The exit code; 1 where a briefing has errors, as its sources may be listed in part only.
 */
export async function runRefs(
  call: Extract<Call, { command: 'refs' }>,
  settings: Settings,
  talk: Talk,
  { signal, thread }: CallMeans,
): Promise<number> {
  const request: RunRequest = {
    ...(await readRequest(call, settings, talk, signal)),
    // Only what failed is told of the briefings, and after all of them.
    report: (event) => event.kind === 'passed-over' && talk.hear(event),
  };
  const list = (open: Run) => listSources(open, request);
  const { sources, run } = await withRun(settings, request, list, { thread });
  for (const result of run.briefings) {
    if (result.status === 'failed') talk.hear({ kind: 'done', result });
  }
  return talk.sources(sources, run, () => printSources(sources, talk.colors));
}
