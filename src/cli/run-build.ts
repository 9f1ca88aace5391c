import path from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { buildAll } from '../runs/build-all.ts';
import { type Run, withRun } from '../runs/open-run.ts';
import { describeOutput, type RunResult } from '../runs/run-result.ts';
import type { CallMeans } from './call-means.ts';
import { listChanged } from './changed-pdfs.ts';
import { type OutputTarget, outputTarget } from './output-target.ts';
import type { Call } from './parse-arguments.ts';
import { readRequest } from './read-request.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress build`.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results and progress are told.
 * @param means Signal, and a thread that was started ahead.
 * @returns The exit code.
 */
export async function runBuild(
  call: Extract<Call, { command: 'build' }>,
  settings: Settings,
  talk: Talk,
  { signal, thread }: CallMeans,
): Promise<number> {
  const request = await readRequest(call, settings, talk, signal);
  const { files = [], shard } = request;
  const target = outputTarget(call.output, files, talk.cwd);
  if (shard && target.kind !== 'folder') throw shardOfOne(call);
  const folder = target.kind === 'folder' ? target.folder : undefined;
  const build = (open: Run): Promise<RunResult> =>
    target.kind === 'folder'
      ? buildAll(open, request)
      : buildSingle(files[0] ?? '', open, target, talk, signal);
  const run = await withRun(placed(settings, folder), request, build, { thread });
  const code = await talk.results(run);
  if (call.listing) {
    const holder =
      target.kind === 'file' ? path.dirname(target.file) : (folder ?? settings.run.out);
    const list = listChanged(run, holder, talk.cwd, call.listing);
    await talk.writeBytes(Buffer.from(list), signal);
  }
  return code;
}

function shardOfOne({ output, shard }: Extract<Call, { command: 'build' }>): Failure {
  return new Failure(
    'usage',
    `\`-o ${output}\` takes one briefing, but \`--shard ${shard}\` is a part of many`,
    'leave `--shard` out, or give a folder',
  );
}

/** A folder that the caller names may lie anywhere. */
function placed(settings: Settings, folder: string | undefined): Settings {
  if (folder === undefined) return settings;
  return { ...settings, run: { ...settings.run, out: folder, outIsGiven: true } };
}

async function buildSingle(
  source: string,
  run: Run,
  target: Exclude<OutputTarget, { kind: 'folder' }>,
  talk: Talk,
  signal: AbortSignal,
): Promise<RunResult> {
  const request = { signal, report: talk.hear };
  const { buildOne } = await import('../runs/build-one.ts');
  const { result, pdf } = await buildOne(run, source, {
    ...request,
    ...(target.kind === 'file' && { file: target.file }),
  });
  const toStream = pdf && target.kind === 'stdout';
  if (toStream) await talk.writeBytes(pdf.bytes, signal);
  const told = toStream ? { ...result, output: describeOutput('standard output', pdf) } : result;
  talk.hear({ kind: 'done', result: told });
  return { briefings: [told], removed: [] };
}
