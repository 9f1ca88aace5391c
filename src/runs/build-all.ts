import path from 'node:path';
import { type Built, build } from '../build.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { loadTemplate } from '../page/template/load-template.ts';
import { findCacheFolder } from '../print/browser/cache-folder.ts';
import type { Press } from '../print/press.ts';
import { type Builder, createEntry, recordOf } from '../publish/create-entry.ts';
import { demandInside, demandOutputInside } from '../publish/demand-inside.ts';
import { isUnchanged } from '../publish/is-unchanged.ts';
import { createPageMapCache, type PageMapCache } from '../publish/page-map-cache.ts';
import type { PlannedOutput } from '../publish/plan-outputs.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { settleManifest } from '../publish/settle-manifest.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { tool } from '../tool.ts';
import { type Guard, inputOf, type Run, withRun } from './open-run.ts';
import {
  type BriefingResult,
  describeOutput,
  type RunRequest,
  type RunResult,
  resultOf,
} from './run-result.ts';
import { type Survey, surveyProject } from './survey-project.ts';

/** What the briefings of one build share. */
interface Shared {
  run: Run;
  press: Press;
  builder: Builder;
  pageMaps: PageMapCache;
  /** Tells the digest of a template as it is now; each is read once. */
  templateDigest: (name: string) => Promise<string | undefined>;
  old: Survey['old'];
  request: RunRequest;
}

/** A briefing's result and its line of the manifest. */
interface Outcome {
  result: BriefingResult;
  entry: ManifestEntry;
}

/**
 * Build briefings into the output folder: those that changed are printed and put in place one by
 * one, the manifest last. One bad briefing never stops the others, and never touches its old PDF.
 *
 * @param given Complete settings, or an open run.
 * @param request Which briefings, and who listens.
 * @returns What came of each.
 * @throws Failure when nothing can be built at all: no content folder, something that cannot be
 *   read, an output folder that cannot be written or that is a link out of the project.
 */
export function buildAll(given: Settings | Run, request: RunRequest = {}): Promise<RunResult> {
  return withRun(given, request, async (run) => {
    await demandOutputInside(run.settings);
    const survey = await surveyProject(run.settings.run, request.files);
    await prepareFolder(run.settings.run.out);
    return buildSources(survey, await share(run, survey, request));
  });
}

async function share(run: Run, { old }: Survey, request: RunRequest): Promise<Shared> {
  const [press, builder, cache] = await Promise.all([
    run.press(),
    run.builder(),
    findCacheFolder(process.env),
  ]);
  const pageMaps = createPageMapCache(cache, run.settings.run.root);
  return { run, press, builder, pageMaps, templateDigest: digestTemplates(run), old, request };
}

function digestTemplates({ world, settings }: Run): Shared['templateDigest'] {
  const digests = new Map<string, Promise<string | undefined>>();
  const read = async (name: string): Promise<string | undefined> => {
    const loaded = await loadTemplate(name, world, settings.look.templates);
    return 'template' in loaded ? loaded.template.sha256 : undefined;
  };
  return (name) => {
    const digest = digests.get(name) ?? read(name);
    digests.set(name, digest);
    return digest;
  };
}

async function buildSources(survey: Survey, shared: Shared): Promise<RunResult> {
  const { run, press, old, request } = shared;
  const { root, out } = run.settings.run;
  // What was never built will be printed; of the others that is still to be found out.
  if (survey.sources.some((source) => !old.has(source))) press.start();
  const planned = await run.plan(request, survey);
  const fresh: ManifestEntry[] = [];
  let briefings: BriefingResult[];
  let removed: string[] = [];
  try {
    briefings = await run.each(planned, request, async (output, guard) => {
      const { result, entry } =
        (await unchanged(output, shared)) ?? (await rebuild(output, guard, shared));
      fresh.push(entry);
      return result;
    });
  } finally {
    // Also when the run was stopped: what it has put in place by then stands.
    const { gone } = survey;
    const change = { tool, root, browser: printedBy(press), fresh, gone, signal: request.signal };
    removed = await settleManifest(out, change);
  }
  return { briefings, removed };
}

function printedBy(press: Press): Manifest['browser'] {
  const facts = press.facts();
  return facts && { version: facts.version, sandbox: facts.sandbox };
}

async function unchanged(output: PlannedOutput, shared: Shared): Promise<Outcome | undefined> {
  const { run, builder, templateDigest } = shared;
  const old = shared.old.get(output.source);
  if (!old || old.slug !== output.slug || output.clash) return undefined;
  const same = await isUnchanged(old, run.settings, builder, run.world, templateDigest);
  if (!same) return undefined;
  const { messages } = old;
  const told = { source: output.source, status: 'unchanged' as const, messages, ...recordOf(old) };
  return {
    result: { ...told, ...(old.output && { output: old.output }), timings: {} },
    entry: { ...old, status: 'unchanged' },
  };
}

async function rebuild(output: PlannedOutput, guard: Guard, shared: Shared): Promise<Outcome> {
  const { run, builder, request, press } = shared;
  request.report?.({ kind: 'start', source: output.source });
  if (!output.clash) press.start();
  let built: Built | undefined;
  const result = await guard(async () => {
    built = await buildPlanned(output, shared);
    return publish(built, output, shared);
  });
  const old = shared.old.get(output.source);
  const { settings } = run;
  return { result, entry: createEntry({ result, built, output, old, settings, builder }) };
}

async function buildPlanned(output: PlannedOutput, shared: Shared): Promise<Built> {
  const { run, press, pageMaps } = shared;
  const { signal } = shared.request;
  const guess = await pageMaps.read(output.source);
  return build(inputOf(output, run.settings), run.world, press, {
    prepare: run.pool.prepare,
    ...(guess && { guess }),
    ...(signal && { signal }),
  });
}

async function publish(
  built: Built,
  { source, slug }: PlannedOutput,
  { run, pageMaps, request }: Shared,
): Promise<BriefingResult> {
  if (!built.pdf) return resultOf(built, 'failed', built.timings);
  request.signal?.throwIfAborted();
  const file = path.join(run.settings.run.out, `${slug}.pdf`);
  await demandInside(path.dirname(file), run.settings);
  await prepareFolder(path.dirname(file));
  await writeAtomic(file, built.pdf.bytes);
  await pageMaps.write(source, built.pdf.pageOf);
  const output = describeOutput(`${slug}.pdf`, built.pdf);
  return { ...resultOf(built, 'built', built.timings), output };
}
