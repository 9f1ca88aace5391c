import { nameBriefings } from '../io/discover-briefings.ts';
import type { Settings } from '../model/settings.ts';
import type { RunRequest } from '../runs/run-result.ts';
import { readShard } from '../shards/read-shard.ts';
import type { Talk } from './talk.ts';

/**
 * Read which briefings a call is about.
 *
 * @param call Files and shard, as they were written.
 * @param settings Complete settings.
 * @param talk Hears what happens.
 * @param signal Stops the run.
 * @returns The request of a run; without files where none are named.
 * @throws Failure (`usage`) when files or shard cannot be.
 */
export async function readRequest(
  call: { files: readonly string[]; shard?: string },
  { run }: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<RunRequest> {
  const files = await nameBriefings(call.files, talk.cwd, run.root);
  return {
    signal,
    report: talk.hear,
    ...(files.length > 0 && { files }),
    ...(call.shard !== undefined && { shard: readShard(call.shard, process.env) }),
  };
}
