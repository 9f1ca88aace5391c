import path from 'node:path';
import { buildAll } from '../build-all.ts';
import { buildOne } from '../build-one.ts';
import { nameBriefings } from '../io/discover-briefings.ts';
import type { Settings } from '../model/settings.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import type { RunRequest, RunResult } from '../run-result.ts';
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
    const placed = { ...settings, out: target.folder ?? settings.out };
    const run = await buildAll(placed, { ...request, ...(files.length > 0 && { files }) });
    talk.results(run, relativeOut(placed.out, talk.cwd));
    return exitCodeOf(run);
  }
  // The folder is looked at before any browser time is spent.
  if (target.kind === 'file') await prepareFolder(path.dirname(target.file));
  const { result, pdf } = await buildOne(files[0] ?? '', settings, request);
  if (pdf && target.kind === 'file') await writeAtomic(target.file, pdf.bytes);
  if (pdf && target.kind === 'stdout') await talk.writeBytes(pdf.bytes);
  const name = target.kind === 'file' ? path.basename(target.file) : 'standard output';
  const output = pdf && { path: name, sha256: '', bytes: pdf.bytes.length, pages: pdf.facts.pages };
  const run: RunResult = { briefings: [{ ...result, ...(output && { output }) }], removed: [] };
  talk.hear({ kind: 'done', result });
  talk.results(run, target.kind === 'file' ? relativeOut(path.dirname(target.file), talk.cwd) : '');
  return exitCodeOf(run);
}

function relativeOut(folder: string, cwd: string): string {
  const relative = path.relative(cwd, folder).split(path.sep).join('/');
  return relative === '' ? '.' : relative;
}
