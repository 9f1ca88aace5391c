import path from 'node:path';
import type { ManifestEntry } from '../model/manifest.ts';
import { type Builder, createEntry } from '../publish/create-entry.ts';
import { inHeldFolder, writablePlaces } from '../publish/hold-folder.ts';
import { packEntry } from '../publish/manifest-text.ts';
import type { PlannedOutput } from '../publish/plan-outputs.ts';
import { prepareHeld } from '../publish/prepare-folder.ts';
import { writeInFolder } from '../publish/write-atomic.ts';
import type { MakeMeans } from './make-briefing.ts';
import { openPageMaps } from './open-page-maps.ts';
import { type Guard, inputOf, type Run } from './open-run.ts';
import {
  type BriefingResult,
  describeOutput,
  type MadeBriefing,
  type RunRequest,
  withRecordOf,
} from './run-result.ts';
import type { Survey } from './survey-project.ts';

/** What briefings are rebuilt with. */
export interface Rebuilding extends Pick<MakeMeans, 'run' | 'earlier'> {
  builder: Builder;
  /** The press and the page maps, for those that are built; made by the first call. */
  means(): Promise<Means>;
  survey: Survey;
  request: RunRequest;
  /** Folders that were seen to take files, and swept; each is once in a run. */
  prepared: Set<string>;
}

/** What a briefing is built with. */
export interface Means extends Pick<MakeMeans, 'press' | 'pageMaps'> {
  makeBriefing: typeof import('./make-briefing.ts').makeBriefing;
}

/** A briefing's result and its line of the manifest. */
export interface EnteredResult {
  result: BriefingResult;
  entry: ManifestEntry;
}

/**
 * Load what briefings are built with; only where something is built.
 *
 * @param run An open run.
 * @returns Press and page maps; no browser is started.
 */
export async function loadMeans(run: Run): Promise<Means> {
  const [press, { makeBriefing }, pageMaps] = await Promise.all([
    run.press(),
    import('./make-briefing.ts'),
    openPageMaps(run),
  ]);
  return { press, pageMaps, makeBriefing };
}

/**
 * Find a briefing among finished builds, or build it, and put its PDF in place.
 *
 * @param output Plan of the briefing.
 * @param guard Keeps what goes wrong with it from the others.
 * @param shared What it is built with.
 * @returns What came of it. Where it failed, the PDF of an earlier build stands as it was.
 */
export async function rebuild(
  output: PlannedOutput,
  guard: Guard,
  shared: Rebuilding,
): Promise<EnteredResult> {
  const { run, builder, survey } = shared;
  let built: MadeBriefing['made'];
  const result = await guard(async () => {
    const made = await findOrMake(output, shared);
    // Where one that is kept cannot be put in its place, the entry tells of what stands there.
    if (!made.result.kept) built = made.made;
    const published = await publish(made, output, shared);
    built = made.made;
    return published;
  });
  const old = survey.old.get(output.source);
  const { settings } = run;
  const entry = packEntry(createEntry({ result, built, output, old, settings, builder }));
  return { result: built ? withRecordOf(result, entry) : result, entry };
}

async function findOrMake(output: PlannedOutput, shared: Rebuilding): Promise<MadeBriefing> {
  const { run, earlier, request } = shared;
  const { signal, report } = request;
  const found = output.clash ? undefined : await earlier.find(output.source);
  if (found) return found;
  report?.({ kind: 'start', source: output.source });
  run.begin();
  const { press, pageMaps, makeBriefing } = await shared.means();
  return makeBriefing(inputOf(output, run.settings), { run, press, pageMaps, earlier, signal });
}

async function publish(
  { result, pdf }: MadeBriefing,
  { slug }: PlannedOutput,
  shared: Rebuilding,
): Promise<BriefingResult> {
  if (!pdf) return result;
  shared.request.signal?.throwIfAborted();
  const output = describeOutput(`${slug}.pdf`, pdf);
  const isOther = (await shared.earlier.files.output(output.path)) !== output.sha256;
  if (isOther || !result.kept) await putInPlace(output.path, pdf.bytes, shared);
  return { ...result, output, ...(isOther && { changed: true }) };
}

function putInPlace(name: string, bytes: Uint8Array, { run, prepared }: Rebuilding): Promise<void> {
  const { settings, disk: from } = run;
  const file = path.join(settings.run.out, name);
  const places = writablePlaces(settings.run);
  return inHeldFolder(path.dirname(file), places, from, async (folder) => {
    if (!prepared.has(folder.path)) await prepareHeld(folder, from);
    prepared.add(folder.path);
    await writeInFolder(folder, path.basename(file), bytes, from);
  });
}
