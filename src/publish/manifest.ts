import path from 'node:path';
import { disk } from '../io/disk.ts';
import { unlessAbsent } from '../io/unless-absent.ts';
import { Failure } from '../model/failure.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import { compareText } from '../values/compare-text.ts';
import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';
import type { ReadFault } from '../world.ts';
import type { HeldFolder } from './hold-folder.ts';
import { manifestText, readOwnManifest } from './manifest-text.ts';
import { writeInFolder } from './write-atomic.ts';

/** Name of the manifest in the output folder. */
export const MANIFEST_NAME = 'manifest.json';

/** Greatest size of a manifest or of a part of one, in bytes: thousands of long briefings. */
export const MOST_BYTES = 200_000_000;

/**
 * Read the manifest of an earlier build.
 *
 * @param out Absolute path of the output folder.
 * @param from Disk to read; this machine's unless told.
 * @param isOwn Tells whether a manifest is, byte for byte, one that we wrote; of such a one only what
 *   is asked for is parsed.
 * @returns The manifest; undefined when there is none, it is damaged or of another version: then
 *   everything is built anew and nothing is removed.
 * @throws Failure (`machine`) when something is there that cannot be read: to take it for none
 *   would be to forget every PDF it knows.
 */
export async function readManifest(
  out: string,
  from = disk,
  isOwn?: (file: string) => Promise<boolean>,
): Promise<Manifest | undefined> {
  const file = path.join(out, MANIFEST_NAME);
  const read = await unlessAbsent(file, from.read(file, MOST_BYTES));
  if (typeof read === 'string') throw unusable(file, read);
  if (read && (await isOwn?.(file)))
    return readOwnManifest(Buffer.from(read.buffer, read.byteOffset, read.length));
  const data = read && parseJson(read);
  return isManifest(data) ? data : undefined;
}

function unusable(file: string, fault: ReadFault): Failure {
  const what = fault === 'too-large' ? 'is larger than 200 MB' : 'is no regular file';
  return new Failure('machine', `\`${file}\` ${what}`, 'Remove it, then build again.');
}

/**
 * Make sure that an output folder is not that of another project: each would take the other's PDFs
 * for leftovers, as their sources are not in it.
 *
 * @param manifest Manifest that stands in the folder, when there is one.
 * @param out Absolute path of the output folder.
 * @param root Absolute path of the project root.
 * @throws Failure (`usage`) when it belongs to another project.
 */
export function demandOwnFolder(manifest: Manifest | undefined, out: string, root: string): void {
  if (!manifest || manifest.project === projectOf(out, root)) return;
  throw new Failure(
    'usage',
    `\`${out}\` holds the PDFs of another project`,
    'choose another folder with `-o`, or remove the manifest there to take it over',
  );
}

/**
 * Tell where a project is, seen from its output folder.
 *
 * @param out Absolute path of the output folder.
 * @param root Absolute path of the project root.
 * @returns Relative path with forward slashes.
 */
export function projectOf(out: string, root: string): string {
  return path.relative(out, root).split(path.sep).join('/') || '.';
}

/**
 * Write the manifest, sorted by source; one that stands there with the same bytes is left alone.
 *
 * @param folder The output folder.
 * @param manifest What was built, or a part of it.
 * @param name Name of the file; that of a whole manifest unless told.
 * @param from Disk to write to; this machine's unless told.
 * @returns Its bytes.
 */
export async function writeManifest(
  folder: HeldFolder,
  manifest: Manifest,
  name = MANIFEST_NAME,
  from = disk,
): Promise<Uint8Array> {
  const briefings = [...manifest.briefings].sort((a, b) =>
    compareText(a.source.path, b.source.path),
  );
  const bytes = manifestText({ ...manifest, briefings });
  const standing = await from.read(folder.at(name), MOST_BYTES).catch(() => undefined);
  const isThere = standing instanceof Uint8Array && bytes.equals(standing);
  if (!isThere) await writeInFolder(folder, name, bytes, from);
  return bytes;
}

/**
 * Join what this build made with what the manifest already knew.
 *
 * @param old Entries of the earlier manifest.
 * @param fresh Entries of this build; they win.
 * @param isGone Says of an earlier entry's source whether it no longer exists.
 * @returns The entries to keep, and those of vanished sources, whose PDFs may be removed.
 */
export function mergeEntries(
  old: ManifestEntry[],
  fresh: ManifestEntry[],
  isGone: (source: string) => boolean,
): { kept: ManifestEntry[]; gone: ManifestEntry[] } {
  const built = new Set(fresh.map((entry) => entry.source.path));
  const others = old.filter((entry) => !built.has(entry.source.path));
  return {
    kept: [...fresh, ...others.filter((entry) => !isGone(entry.source.path))],
    gone: others.filter((entry) => isGone(entry.source.path)),
  };
}

/**
 * Tell whether data has what is read of a manifest.
 *
 * @param data Anything.
 * @returns Whether it has; of another version is another thing.
 */
export function isManifest(data: unknown): data is Manifest {
  return (
    isRecord(data) &&
    data.manifestVersion === 1 &&
    'project' in data &&
    typeof data.project === 'string' &&
    Array.isArray(data.briefings) &&
    data.briefings.every(isEntry)
  );
}

function isEntry(entry: unknown): entry is ManifestEntry {
  return (
    isRecord(entry) &&
    typeof entry.slug === 'string' &&
    isRecord(entry.source) &&
    typeof entry.source.path === 'string' &&
    isRecord(entry.template) &&
    (entry.output === undefined || isOutput(entry.output)) &&
    Array.isArray(entry.inputs) &&
    Array.isArray(entry.messages)
  );
}

function isOutput(output: unknown): boolean {
  return isRecord(output) && typeof output.path === 'string' && typeof output.sha256 === 'string';
}
