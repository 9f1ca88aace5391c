import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Built } from '../build.ts';
import { nameBriefings } from '../io/discover-briefings.ts';
import type { Settings } from '../model/settings.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { buildAll } from '../runs/build-all.ts';
import { buildOne } from '../runs/build-one.ts';
import type { RunRequest } from '../runs/run-result.ts';
import { outputTarget } from './output-target.ts';
import type { Call } from './parse-arguments.ts';
import { exitCodeOf } from './summarise.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress build`.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results and progress are told.
 * @param signal Stops the run.
 * @returns The exit code.
 */
export async function runBuild(
  call: Extract<Call, { command: 'build' }>,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  const files = await nameBriefings(call.files, talk.cwd, settings.root);
  const target = outputTarget(call.output, files, talk.cwd);
  const request: RunRequest = { signal, report: talk.hear };
  if (target.kind === 'folder') {
    const { folder } = target;
    const placed = folder === undefined ? settings : { ...settings, out: folder, outIsGiven: true };
    const run = await buildAll(placed, { ...request, ...(files.length > 0 && { files }) });
    talk.results(run);
    return exitCodeOf(run);
  }
  // The folder is looked at before any browser time is spent.
  if (target.kind === 'file') await prepareFolder(path.dirname(target.file));
  const { result, pdf } = await buildOne(files[0] ?? '', settings, request);
  if (pdf && target.kind === 'file') await writeAtomic(target.file, pdf.bytes);
  if (pdf && target.kind === 'stdout') await talk.writeBytes(pdf.bytes, signal);
  const name = target.kind === 'file' ? path.basename(target.file) : 'standard output';
  const run = {
    briefings: [pdf ? { ...result, output: outputOf(pdf, name) } : result],
    removed: [],
  };
  for (const told of run.briefings) talk.hear({ kind: 'done', result: told });
  talk.results(run);
  return exitCodeOf(run);
}

function outputOf({ bytes, facts }: NonNullable<Built['pdf']>, name: string) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: name, sha256, bytes: bytes.length, pages: facts.pages };
}
