import { nameBriefings } from '../io/discover-briefings.ts';
import type { Settings } from '../model/settings.ts';
import { listSources } from '../runs/list-sources.ts';
import type { Call } from './parse-arguments.ts';
import { printSources } from './print-sources.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress refs`: list the sources that briefings rest on.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results and progress are told.
 * @param signal Stops the run.
 * @returns The exit code; 1 where a briefing has errors, as its sources may be listed in part only.
 */
export async function runRefs(
  call: Extract<Call, { command: 'refs' }>,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  const files = await nameBriefings(call.files, talk.cwd, settings.run.root);
  const { sources, run } = await listSources(settings, {
    signal,
    // Only what failed is told of the briefings, and after all of them.
    report: (event) => event.kind === 'passed-over' && talk.hear(event),
    ...(files.length > 0 && { files }),
  });
  for (const result of run.briefings) {
    if (result.status === 'failed') talk.hear({ kind: 'done', result });
  }
  return talk.sources(sources, run, () => printSources(sources, talk.colors));
}
