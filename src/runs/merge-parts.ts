import path from 'node:path';
import { openDigestIndex } from '../cache/digest-index.ts';
import { createWorld } from '../io/create-world.ts';
import { disk } from '../io/disk.ts';
import { failToRead } from '../io/read-failure.ts';
import { unlessAbsent } from '../io/unless-absent.ts';
import { Failure } from '../model/failure.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { demandOutputInside } from '../publish/demand-inside.ts';
import { writablePlaces } from '../publish/hold-folder.ts';
import { type FileToPlace, placeAll } from '../publish/place-all.ts';
import { prepareInside } from '../publish/prepare-folder.ts';
import { readOutput } from '../publish/read-output.ts';
import { settleManifest } from '../publish/settle-manifest.ts';
import { demandFitting, type NamedPart } from '../shards/demand-fitting.ts';
import { isPartName } from '../shards/part-name.ts';
import { readPart } from '../shards/read-part.ts';
import { digestOfList } from '../shards/take-share.ts';
import { tool } from '../tool.ts';
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha256.ts';
import { surveyProject } from './survey-project.ts';

/** Which parts are joined. */
export interface MergeRequest {
  /** Folders with the parts and their PDFs, or parts alone, as paths from `cwd`. */
  parts: readonly string[];
  /** Working folder. */
  cwd: string;
  /** Stops the joining; the folder then stands as it was. */
  signal?: AbortSignal;
}

/** What came of it. */
export interface MergeResult {
  /** How many parts were joined. */
  parts: number;
  /** How many briefings they tell of. */
  briefings: number;
  /** Briefings that failed in their shards. */
  failed: string[];
  /** PDFs put in place that did not stand there, byte for byte, relative to the output folder. */
  brought: string[];
  /** PDFs removed because their sources are gone or have another name. */
  removed: string[];
}

/** A part where it lies. */
interface FoundPart extends NamedPart {
  /** Absolute path. */
  file: string;
  /** Absolute path of the folder that was given; undefined where the part alone was. */
  folder: string | undefined;
}

/**
 * Join what shards have built into the output folder: the same files as one run would have left there,
 * byte for byte. Everything is read and compared before anything is written.
 *
 * @param settings Complete settings; `run.out` is where it goes.
 * @param request Which parts.
 * @returns What came of it.
 * @throws Failure (`usage`) when a part is missing, doubled, unfinished or does not fit, (`machine`) when
 *   something cannot be read or written. The folder is then as it was.
 */
export async function mergeParts(settings: Settings, request: MergeRequest): Promise<MergeResult> {
  const { out } = settings.run;
  const { signal } = request;
  await demandOutputInside(settings);
  const parts = await findParts(request);
  demandFitting(parts);
  demandThisTool(parts);
  const entries = parts.flatMap(({ part }) => part.briefings);
  await demandThisProject(parts, entries, settings);
  const files = entries.map(({ source }) => source.path);
  const survey = await surveyProject(settings.run, files);
  const toPlace = await findPdfs(parts, settings, signal);
  const places = writablePlaces(settings.run);
  const folders = new Set([out, ...toPlace.map(({ file }) => path.dirname(file))]);
  for (const folder of folders) await prepareInside(folder, places);
  await placeAll(toPlace, places, { signal });
  const browser = browserOf(parts);
  const { gone } = survey;
  const change = { tool, browser, fresh: entries, gone, signal };
  const removed = await settleManifest(settings.run, change);
  await removeJoined(parts, out);
  return {
    parts: parts.length,
    briefings: entries.length,
    failed: entries.filter(({ status }) => status === 'failed').map(({ source }) => source.path),
    brought: toPlace.map(({ file }) => path.relative(out, file).split(path.sep).join('/')),
    removed,
  };
}

async function findParts({ parts, cwd, signal }: MergeRequest): Promise<FoundPart[]> {
  const found: FoundPart[] = [];
  for (const given of parts) {
    signal?.throwIfAborted();
    const place = path.resolve(cwd, given);
    const names = await partsIn(place, given);
    for (const name of names ?? ['']) {
      const file = path.join(place, name);
      const part = await readPart(file);
      const shown = names ? path.join(given, name) : given;
      if (!part) throw noPart(`\`${shown}\` is no part of a manifest`);
      found.push({ name: shown, part, file, folder: names && place });
    }
  }
  return found;
}

/** Names of the parts in a folder; undefined for what is no folder. */
async function partsIn(place: string, given: string): Promise<string[] | undefined> {
  const stats = await unlessAbsent(given, disk.stat(place));
  if (!stats) throw noPart(`\`${given}\` does not exist`);
  if (!stats.isDirectory()) return undefined;
  const entries = await disk.readdir(place).catch(failToRead(given));
  const parts = entries.map(({ name }) => name).filter(isPartName);
  if (parts.length === 0) throw noPart(`\`${given}\` has no part of a manifest`);
  return parts.sort(compareText);
}

function noPart(what: string): Failure {
  return new Failure(
    'usage',
    `${what}, expected a folder that \`briefpress build --shard\` has filled, with a \`manifest.1-of-4.json\` or its like; nothing was written`,
    'Build each shard into a folder, and name these folders.',
  );
}

/** Another version may have other words for what it tells. */
function demandThisTool(parts: readonly FoundPart[]): void {
  for (const { name, part } of parts) {
    const { name: other, version } = part.tool;
    if (other === tool.name && version === tool.version) continue;
    throw new Failure(
      'usage',
      `\`${name}\` was built by ${other} ${version}, expected ${tool.name} ${tool.version}; nothing was written`,
      'Join parts with the version that has built them.',
    );
  }
}

/**
 * Parts of another project, or of another edition of this one, fit each other and still do not belong
 * here. Where there is no content folder, as in a job that only joins, there is nothing to compare.
 */
async function demandThisProject(
  parts: readonly FoundPart[],
  entries: readonly ManifestEntry[],
  { run }: Settings,
): Promise<void> {
  const [first] = parts;
  const content = path.join(run.root, run.content);
  if (!first || !(await unlessAbsent(run.content, disk.stat(content)))) return;
  const index = await openDigestIndex(createWorld(run.root), undefined);
  const { list } = first.part.shard;
  const sources = entries.map(({ source }) => source.path);
  if ((await digestOfList(sources, index.sha256Of)) === list.sha256) return;
  for (const { name, part } of parts) {
    for (const { source } of part.briefings) {
      const now = await index.sha256Of(source.path);
      if (now === source.sha256) continue;
      const what = now === undefined ? 'which is not in this project' : 'which is another now';
      throw foreign(`\`${name}\` was built from \`${source.path}\`, ${what}`);
    }
  }
  throw foreign(`\`${first.name}\` and the others were built from other briefings than those here`);
}

function foreign(what: string): Failure {
  return new Failure(
    'usage',
    `${what}, expected parts of this project as it is; nothing was written`,
    'Join them where the commit is checked out that they were built from.',
  );
}

/** PDFs that do not stand in the output folder yet; each is as its part says. */
async function findPdfs(
  parts: readonly FoundPart[],
  settings: Settings,
  signal: AbortSignal | undefined,
): Promise<FileToPlace[]> {
  const { out } = settings.run;
  const files: FileToPlace[] = [];
  for (const { name, part, folder } of parts) {
    if (folder === undefined || folder === out) continue;
    for (const { output, stale } of part.briefings) {
      if (!output) continue;
      signal?.throwIfAborted();
      const read = () => readPdf(folder, output, name);
      // One of an earlier build may have been taken away since: a run that fails does not ask for it.
      const isThere = await read().then(
        () => true,
        (error: unknown) => {
          if (stale) return false;
          throw error;
        },
      );
      if (!isThere) continue;
      const standing = await readOutput(out, output.path);
      if (standing && sha256(standing.bytes) === output.sha256) continue;
      const file = path.join(out, output.path);
      files.push({ file, read });
    }
  }
  return files;
}

async function readPdf(
  folder: string,
  { path: file, sha256: expected }: NonNullable<ManifestEntry['output']>,
  part: string,
): Promise<Uint8Array> {
  const found = await readOutput(folder, file).catch(failToRead(path.join(folder, file)));
  if (found && sha256(found.bytes) === expected) return found.bytes;
  const what = found ? 'is another than it was built' : 'is missing';
  throw new Failure(
    'usage',
    `\`${file}\` of \`${part}\` ${what}, expected the PDF that the part tells of; nothing was written`,
    'Bring the whole folder of that shard, or build it again.',
  );
}

/** A browser without its sandbox anywhere is told for all. */
function browserOf(parts: readonly FoundPart[]): Manifest['browser'] {
  const browsers = parts.flatMap(({ part }) => part.browser ?? []);
  return browsers.find(({ sandbox }) => sandbox === 'off') ?? browsers[0];
}

/** Parts that lie in the output folder are in its manifest now; elsewhere they are not ours to remove. */
async function removeJoined(parts: readonly FoundPart[], out: string): Promise<void> {
  for (const { file } of parts) {
    if (path.dirname(file) === out) await disk.remove(file).catch(() => {});
  }
}
