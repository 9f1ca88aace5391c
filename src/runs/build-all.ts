import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import type { Press } from '../print/press.ts';
import { demandOutputInside } from '../publish/demand-inside.ts';
import { writablePlaces } from '../publish/hold-folder.ts';
import { isUnchanged } from '../publish/is-unchanged.ts';
import { MANIFEST_NAME } from '../publish/manifest.ts';
import { asUnchanged } from '../publish/manifest-text.ts';
import type { PlannedOutput } from '../publish/plan-outputs.ts';
import { prepareInside } from '../publish/prepare-folder.ts';
import { settleManifest } from '../publish/settle-manifest.ts';
import { tool } from '../tool.ts';
import { once } from '../values/once.ts';
import { openEarlierBuilds } from './earlier-builds.ts';
import { type OpenPart, openPart } from './open-part.ts';
import { pressFacts, type Run, withRun } from './open-run.ts';
import { type EnteredResult, loadMeans, type Means, type Rebuilding, rebuild } from './rebuild.ts';
import {
  type BriefingResult,
  type RunRequest,
  type RunResult,
  resultOfEntry,
} from './run-result.ts';
import { surveyProject } from './survey-project.ts';

/** What the briefings of one build share. */
interface Shared extends Rebuilding {
  /** Present where only a shard of the project is built. */
  part: OpenPart | undefined;
}

/**
 * Build briefings into the output folder: those that changed are printed and put in place one by
 * one, the manifest last. One bad briefing never stops the others, and never touches its old PDF.
 * Where nothing has changed, nothing is loaded that could build.
 *
 * @param given Complete settings, or an open run.
 * @param request Which briefings, and who listens.
 * @returns What came of each.
 * @throws Failure when nothing can be built at all: no content folder, something that cannot be
 *   read, an output folder that cannot be written or that is a link out of the project.
 */
export function buildAll(given: Settings | Run, request: RunRequest = {}): Promise<RunResult> {
  return withRun(given, request, async (run) => {
    const { out } = run.settings.run;
    // Where nothing was built before, there is nothing to look at first.
    if (!existsSync(path.join(out, MANIFEST_NAME))) run.begin();
    await demandOutputInside(run.settings, run.disk);
    let press: Press | undefined;
    const means = once(async (): Promise<Means> => {
      const loaded = await loadMeans(run);
      press = loaded.press;
      return loaded;
    });
    const facts = () => pressFacts(press);
    const earlier = await openEarlierBuilds(run, request.report, facts);
    const { files } = request;
    const found = await surveyProject(run.settings.run, files, run.disk, earlier.isOwnManifest);
    const part = request.shard && (await openPart(request.shard, run, found, earlier));
    const survey = part ? part.survey : found;
    await prepareInside(out, writablePlaces(run.settings.run), run.disk);
    const prepared = new Set([out]);
    const builder = await run.builder();
    const shared = { run, builder, earlier, means, survey, request, prepared, part };
    try {
      return await buildSources(shared, facts);
    } finally {
      await earlier.save();
    }
  });
}

async function buildSources(shared: Shared, facts: () => Manifest['browser']): Promise<RunResult> {
  const { run, earlier, request, survey, part } = shared;
  const nameOf = async (source: string): Promise<string | undefined> => {
    const name = await earlier.nameOf(source, survey.old.get(source));
    // It will be built: the browser starts while it is prepared.
    if (name === undefined && (part?.share.has(source) ?? true))
      void shared
        .means()
        .then(({ press }) => press.start())
        .catch(() => {});
    return name;
  };
  const all = await run.plan(request, survey, nameOf);
  const planned = part ? all.filter(({ source }) => part.share.has(source)) : all;
  part?.tell(request.report);
  const fresh: ManifestEntry[] = [];
  const results = new Map<string, BriefingResult>();
  let removed: string[] = [];
  try {
    const changed = await passUnchanged(planned, shared, ({ result, entry }) => {
      results.set(result.source, result);
      fresh.push(entry);
    });
    const built = await buildChanged(changed, shared, (entry) => void fresh.push(entry));
    for (const result of built) results.set(result.source, result);
  } finally {
    // Also when the run was stopped: what it has put in place by then stands.
    removed = await settle(fresh, facts() ?? earlier.browser(), shared);
  }
  return { briefings: planned.flatMap(({ source }) => results.get(source) ?? []), removed };
}

/** A part says what its shard built, and nothing else in the folder is touched. */
async function settle(
  fresh: ManifestEntry[],
  browser: Manifest['browser'],
  { run, earlier, request, survey, part }: Shared,
): Promise<string[]> {
  if (part) {
    await part.settle(fresh, browser);
    return [];
  }
  const { gone, standingManifest: standing } = survey;
  const { signal } = request;
  const wrote = earlier.wroteManifest;
  const change = { tool, browser, fresh, gone, standing, wrote, signal };
  return settleManifest(run.settings.run, change, run.disk);
}

/** Tell of those that are as they were; the others are given back. */
async function passUnchanged(
  planned: readonly PlannedOutput[],
  shared: Shared,
  pass: (outcome: EnteredResult) => void,
): Promise<PlannedOutput[]> {
  const { signal, report } = shared.request;
  const changed: PlannedOutput[] = [];
  for (const output of planned) {
    signal?.throwIfAborted();
    const outcome = await unchanged(output, shared);
    if (!outcome) {
      changed.push(output);
      continue;
    }
    pass(outcome);
    report?.({ kind: 'done', result: outcome.result });
  }
  return changed;
}

async function unchanged(
  output: PlannedOutput,
  shared: Shared,
): Promise<EnteredResult | undefined> {
  const { run, earlier, survey, part } = shared;
  const old = survey.old.get(output.source);
  if (run.settings.run.force || !old || old.slug !== output.slug || output.clash) return undefined;
  if (!earlier.isOfSetting(old) || !(await isUnchanged(old, earlier.files))) return undefined;
  // What a first try of this very shard has built counts as built when it is tried again.
  const entry = part?.isOwn(old) ? old : asUnchanged(old);
  return { result: resultOfEntry(old), entry };
}

async function buildChanged(
  changed: readonly PlannedOutput[],
  shared: Shared,
  keep: (entry: ManifestEntry) => void,
): Promise<BriefingResult[]> {
  if (changed.length === 0) return [];
  return shared.run.each(changed, shared.request, async (output, guard) => {
    const { result, entry } = await rebuild(output, guard, shared);
    keep(entry);
    return result;
  });
}
