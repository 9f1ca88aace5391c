import { nameBriefings } from '../io/discover-briefings.ts';
import type { Settings } from '../model/settings.ts';
import { check } from '../runs/check.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress check`.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results and progress are told.
 * @param signal Stops the run.
 * @returns The exit code.
 */
export async function runCheck(
  call: Extract<Call, { command: 'check' }>,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  const files = await nameBriefings(call.files, talk.cwd, settings.run.root);
  const run = await check(settings, {
    signal,
    report: talk.hear,
    ...(files.length > 0 && { files }),
  });
  return talk.results(run);
}
