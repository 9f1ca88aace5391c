import path from 'node:path';
import type { Settings } from '../model/settings.ts';
import { counted } from '../reports/counted.ts';
import { escapeText } from '../reports/escape-text.ts';
import { type MergeResult, mergeParts } from '../runs/merge-parts.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress manifest merge`: join what shards have built into one output folder.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where it is told.
 * @param signal Stops the joining.
 * @returns 0 when they are joined, also where a briefing failed in its shard, which has told it.
 * @throws Failure when they cannot be; the folder is then as it was.
 */
export async function runManifest(
  { parts, out }: Extract<Call, { command: 'manifest' }>,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  const given = out !== undefined && { out: path.resolve(talk.cwd, out), outIsGiven: true };
  const run = { ...settings.run, ...given };
  const merged = await mergeParts({ ...settings, run }, { parts, cwd: talk.cwd, signal });
  talk.print(linesOf(merged, path.relative(talk.cwd, run.out) || '.'));
  return exitCodes.built;
}

function linesOf({ parts, briefings, failed, brought, removed }: MergeResult, out: string): string {
  const counts = [
    counted(briefings, 'briefing'),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(brought.length > 0 ? [`${brought.length} PDFs brought`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed, as the source is gone`] : []),
  ];
  const joined = `${counted(parts, 'part')} joined in ${escapeText(out)}: ${counts.join(', ')}`;
  return [joined, ...failed.map((source) => `failed in its shard: ${escapeText(source)}`)].join(
    '\n',
  );
}
