import { createHash } from 'node:crypto';
import path from 'node:path';
import PQueue from 'p-queue';
import { type Built, build } from '../build.ts';
import { createWorld } from '../io/create-world.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { loadTemplate } from '../page/template/load-template.ts';
import { browserIdentity } from '../print/browser/browser-identity.ts';
import { findCacheFolder } from '../print/browser/cache-folder.ts';
import { createPress, type Press } from '../print/press.ts';
import { type Builder, createEntry, recordOf } from '../publish/create-entry.ts';
import { demandInside, demandOutputInside } from '../publish/demand-inside.ts';
import { isUnchanged } from '../publish/is-unchanged.ts';
import { createPageMapCache, type PageMapCache } from '../publish/page-map-cache.ts';
import type { PlannedOutput } from '../publish/plan-outputs.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { settleManifest } from '../publish/settle-manifest.ts';
import { toolDigest } from '../publish/tool-digest.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { createPreparePool, type PreparePool } from '../threads/prepare-pool.ts';
import { tool } from '../tool.ts';
import type { World } from '../world.ts';
import { planRun } from './plan-run.ts';
import {
  type BriefingResult,
  guarded,
  type RunRequest,
  type RunResult,
  resultOf,
} from './run-result.ts';
import { type Survey, surveyProject } from './survey-project.ts';

/** What the briefings of one run share. */
interface Run {
  settings: Settings;
  world: World;
  pool: PreparePool;
  press: Press;
  builder: Builder;
  pageMaps: PageMapCache;
  /** Entries of the earlier manifest by source. */
  old: ReadonlyMap<string, ManifestEntry>;
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
 * @param settings Complete settings.
 * @param request Which briefings, and who listens.
 * @returns What came of each.
 * @throws Failure when nothing can be built at all: no content folder, something that cannot be
 *   read, an output folder that cannot be written or that is a link out of the project.
 */
export async function buildAll(settings: Settings, request: RunRequest = {}): Promise<RunResult> {
  const pool = createPreparePool({ root: settings.root, jobs: settings.jobs });
  const press = createPress({
    sandbox: settings.sandbox,
    jobs: settings.jobs,
    printTimeout: settings.printTimeout,
    ...(settings.browser && { browser: settings.browser }),
    ...(request.report && { report: request.report }),
  });
  // A start of the browser, or its unpacking, is given up as well.
  const stop = (): void => void press.close().catch(() => {});
  request.signal?.addEventListener('abort', stop, { once: true });
  try {
    await demandOutputInside(settings);
    const survey = await surveyProject(settings, request.files);
    await prepareFolder(settings.out);
    return await buildSources(survey, await startRun(settings, survey, request, pool, press));
  } finally {
    request.signal?.removeEventListener('abort', stop);
    await Promise.all([press.close(), pool.close()]);
  }
}

async function startRun(
  settings: Settings,
  { manifest }: Survey,
  request: RunRequest,
  pool: PreparePool,
  press: Press,
): Promise<Run> {
  const [browser, cache] = await Promise.all([
    browserIdentity(settings.browser),
    findCacheFolder(process.env),
  ]);
  return {
    settings,
    world: createWorld(settings.root),
    pool,
    press,
    builder: { tool: toolDigest(), browser },
    pageMaps: createPageMapCache(cache, settings.root),
    old: new Map(manifest?.briefings.map((entry) => [entry.source.path, entry])),
    request,
  };
}

async function buildSources({ sources, standing, gone }: Survey, run: Run): Promise<RunResult> {
  const { settings, request, pool, press } = run;
  // What was never built will be printed; of the others that is still to be found out.
  if (sources.some((source) => !run.old.has(source))) press.start();
  const nameOf = (source: string) => pool.readSlug(source, request.signal);
  const planned = await planRun(sources, settings, nameOf, standing, run.old);
  // One more than there are presses: the next page is composed while one prints.
  const queue = new PQueue({ concurrency: settings.jobs + 1 });
  const settled = await Promise.allSettled(
    planned.map((output) => queue.add(() => buildPlanned(output, run))),
  );
  // Also when the run was stopped: what it has put in place by then stands.
  const outcomes = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const fresh = outcomes.map(({ entry }) => entry);
  const { signal } = request;
  const change = { tool, root: settings.root, browser: printedBy(press), fresh, gone, signal };
  const removed = await settleManifest(settings.out, change);
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return { briefings: outcomes.map(({ result }) => result), removed };
}

function printedBy(press: Press): Manifest['browser'] {
  const facts = press.facts();
  return facts && { version: facts.version, sandbox: facts.sandbox };
}

async function buildPlanned(output: PlannedOutput, run: Run): Promise<Outcome> {
  run.request.signal?.throwIfAborted();
  const outcome = (await unchanged(output, run)) ?? (await rebuild(output, run));
  run.request.report?.({ kind: 'done', result: outcome.result });
  return outcome;
}

async function unchanged(output: PlannedOutput, run: Run): Promise<Outcome | undefined> {
  const { settings, builder, world } = run;
  const old = run.old.get(output.source);
  if (!old || old.slug !== output.slug || output.clash) return undefined;
  const same = await isUnchanged(old, settings, builder, world, async (name) => {
    const loaded = await loadTemplate(name, world, settings.templates);
    return 'template' in loaded ? loaded.template.sha256 : undefined;
  });
  if (!same) return undefined;
  const { messages } = old;
  const told = { source: output.source, status: 'unchanged' as const, messages, ...recordOf(old) };
  return {
    result: { ...told, ...(old.output && { output: old.output }), timings: {} },
    entry: { ...old, status: 'unchanged' },
  };
}

async function rebuild(output: PlannedOutput, run: Run): Promise<Outcome> {
  const { settings, builder, request } = run;
  request.report?.({ kind: 'start', source: output.source });
  if (!output.clash) run.press.start();
  let built: Built | undefined;
  const result = await guarded(output.source, request.signal, async () => {
    built = await buildOne(output, run);
    return publish(built, output, run);
  });
  const old = run.old.get(output.source);
  return { result, entry: createEntry({ result, built, output, old, settings, builder }) };
}

async function buildOne({ source, clash }: PlannedOutput, run: Run): Promise<Built> {
  const { settings, world, pool, press, request, pageMaps } = run;
  const guess = await pageMaps.read(source);
  return build({ path: source, settings, ...(clash && { clash }) }, world, press, {
    prepare: pool.prepare,
    ...(guess && { guess }),
    ...(request.signal && { signal: request.signal }),
  });
}

async function publish(built: Built, output: PlannedOutput, run: Run): Promise<BriefingResult> {
  if (!built.pdf) return resultOf(built, 'failed', built.timings);
  run.request.signal?.throwIfAborted();
  const { bytes, facts, pageOf } = built.pdf;
  const file = path.join(run.settings.out, `${output.slug}.pdf`);
  await demandInside(path.dirname(file), run.settings);
  await prepareFolder(path.dirname(file));
  await writeAtomic(file, bytes);
  await run.pageMaps.write(output.source, pageOf);
  return {
    ...resultOf(built, 'built', built.timings),
    output: {
      path: `${output.slug}.pdf`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      pages: facts.pages,
    },
  };
}
