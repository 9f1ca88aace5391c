import type { Settings } from '../model/settings.ts';
import { check } from '../runs/check.ts';
import { withRun } from '../runs/open-run.ts';
import type { CallMeans } from './call-means.ts';
import type { Call } from './parse-arguments.ts';
import { readRequest } from './read-request.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress check`.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results and progress are told.
 * @param means Signal, and a thread that was started ahead.
 * @returns The exit code.
 */
export async function runCheck(
  call: Extract<Call, { command: 'check' }>,
  settings: Settings,
  talk: Talk,
  { signal, thread }: CallMeans,
): Promise<number> {
  const request = await readRequest(call, settings, talk, signal);
  const run = await withRun(settings, request, (open) => check(open, request), { thread });
  return talk.results(run);
}
