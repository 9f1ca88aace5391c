import path from 'node:path';
import { type Disk, disk } from '../io/disk.ts';
import { lookForSource } from '../io/look-for-source.ts';
import { stampOf } from '../io/stamp-of.ts';
import { Failure } from '../model/failure.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { RunSettings } from '../model/settings.ts';
import { type HeldFolder, inHeldFolder, writablePlaces } from './hold-folder.ts';
import { withFolderLock } from './lock-folder.ts';
import { MANIFEST_NAME, mergeEntries, projectOf, readManifest, writeManifest } from './manifest.ts';
import { demandReadable, removeOutput } from './remove-output.ts';

/** A manifest as it was read. */
export interface StandingManifest {
  manifest: Manifest;
  /** What its file was, as `stampOf` tells it. */
  stamp: string | undefined;
  /** Whether its bytes are known to be ours. Where not, it is written if they are others. */
  isKnown: boolean;
}

/** What a run changes in the manifest. */
export interface ManifestChange {
  tool: Manifest['tool'];
  /** Which browser printed, when one did. */
  browser: Manifest['browser'];
  /** Entries of the briefings of this run. */
  fresh: ManifestEntry[];
  /** Sources of earlier entries that no longer exist. */
  gone: ReadonlySet<string>;
  /** The manifest as this run found it. */
  standing?: StandingManifest | undefined;
  /** Hears what was written. */
  wrote?(bytes: Uint8Array): void;
  /** Stops the run: another run in the same folder is then waited for only a moment. */
  signal?: AbortSignal | undefined;
}

/** Where a run reads and writes. */
export type Places = Pick<RunSettings, 'root' | 'content' | 'out' | 'outIsGiven'>;

/**
 * Write the manifest at the end of a run, and remove the PDFs that no source stands for any more:
 * those of vanished sources, and those of briefings that now print under another name. Before one is
 * removed, all of them are looked at once more, their sources too: where anything is in doubt, none is.
 *
 * @param places Where the run reads and writes.
 * @param change What the run did.
 * @param from Disk to read and to remove from; this machine's unless told.
 * @returns The outputs that were removed, relative to the output folder.
 * @throws Failure (`machine`) when the folder or the manifest cannot be read or written, when another
 *   build has taken the folder, or when a PDF cannot be removed: then the manifest still knows it.
 */
export async function settleManifest(
  places: Places,
  change: ManifestChange,
  from = disk,
): Promise<string[]> {
  const { out, root } = places;
  const standing = await stillStanding(out, change.standing);
  if (standing && change.standing?.isKnown && changesNothing(change, standing, places)) return [];
  const settle = async (folder: HeldFolder, confirm: () => Promise<void>): Promise<string[]> => {
    // Asked now: another run in the same folder may have finished since this one began.
    const old =
      (await stillStanding(out, standing && change.standing)) ?? (await readManifest(out, from));
    const { tool, fresh } = change;
    const gone = await stillGone(change.gone, places, from);
    const merged = mergeEntries(old?.briefings ?? [], fresh, (source) => gone.has(source));
    const kept = withoutTaken(merged.kept);
    const orphans = [...merged.gone, ...renamed(old?.briefings ?? [], fresh)];
    await confirm();
    const { removed, left, fault } = await removeOrphans(out, orphans, kept, from);
    const browser = change.browser ?? old?.browser;
    const manifest: Manifest = {
      manifestVersion: 1,
      tool,
      project: projectOf(out, root),
      ...(browser && { browser }),
      briefings: withLeft(kept, left),
    };
    await confirm();
    const bytes = await writeManifest(folder, manifest, MANIFEST_NAME, from);
    change.wrote?.(bytes);
    if (fault ?? gone.fault) throw fault ?? gone.fault;
    return removed;
  };
  return inHeldFolder(out, writablePlaces(places), from, (folder) =>
    withFolderLock(folder, (confirm) => settle(folder, confirm), { signal: change.signal, from }),
  );
}

/** Sources that are gone now, not only when the run began; none where one cannot be looked for. */
async function stillGone(
  gone: ReadonlySet<string>,
  places: Places,
  from: Disk,
): Promise<Pick<ReadonlySet<string>, 'has'> & { fault?: Failure }> {
  try {
    const sources = [...gone];
    const found = await Promise.all(sources.map((source) => lookForSource(places, source, from)));
    return new Set(sources.filter((_, index) => found[index] === 'gone'));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { has: () => false, fault: notRemoved(error) };
  }
}

function notRemoved({ message, note, cause }: Failure): Failure {
  return new Failure('machine', `${message}; no PDF was removed`, note, cause);
}

async function stillStanding(
  out: string,
  standing: StandingManifest | undefined,
): Promise<Manifest | undefined> {
  if (standing?.stamp === undefined) return undefined;
  const stamp = await stampOf(path.join(out, MANIFEST_NAME));
  return stamp === standing.stamp ? standing.manifest : undefined;
}

/** Entries of briefings that were found as they are told are the very same. */
function changesNothing(
  { fresh, gone, tool, browser }: ManifestChange,
  old: Manifest,
  { out, root }: Places,
): boolean {
  const entries = new Set(old.briefings);
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (
    fresh.every((entry) => entries.has(entry)) &&
    gone.size === 0 &&
    isSame(tool, old.tool) &&
    old.project === projectOf(out, root) &&
    (!browser || isSame(browser, old.browser))
  );
}

/**
 * Entries whose PDF did not go stand in the manifest as they were, also in place of that of the same
 * briefing under its new name: the next build finds the other name, and removes what is left.
 */
function withLeft(kept: readonly ManifestEntry[], left: readonly ManifestEntry[]): ManifestEntry[] {
  const sources = new Set(left.map(({ source }) => source.path));
  return [...kept.filter(({ source }) => !sources.has(source.path)), ...left];
}

/** A failed briefing keeps its old PDF, unless another one was built under that name. */
function withoutTaken(entries: readonly ManifestEntry[]): ManifestEntry[] {
  const taken = new Set(
    entries.filter(({ status }) => status !== 'failed').map(({ output }) => output?.path),
  );
  return entries.map((entry) => {
    if (entry.status !== 'failed' || !entry.output || !taken.has(entry.output.path)) return entry;
    const { output: _, ...rest } = entry;
    return { ...rest, stale: false };
  });
}

function renamed(old: readonly ManifestEntry[], fresh: readonly ManifestEntry[]): ManifestEntry[] {
  const built = new Map(
    fresh.filter(({ status }) => status === 'built').map((entry) => [entry.source.path, entry]),
  );
  return old.filter((entry) => {
    const now = built.get(entry.source.path);
    return now !== undefined && now.slug !== entry.slug;
  });
}

/** What became of the PDFs that no source stands for. */
interface Removal {
  removed: string[];
  /** Entries whose PDF would not go, and those after them. */
  left: ManifestEntry[];
  /** Why the first of them would not go. */
  fault: Failure | undefined;
}

async function removeOrphans(
  out: string,
  orphans: readonly ManifestEntry[],
  kept: readonly ManifestEntry[],
  from: Disk,
): Promise<Removal> {
  const taken = new Set(kept.map(({ output }) => output?.path));
  const wanted = orphans.flatMap((entry) => {
    const { output } = entry;
    return output && !taken.has(output.path) ? [{ entry, output }] : [];
  });
  const removed: string[] = [];
  let left = wanted;
  try {
    for (const { output } of wanted) await demandReadable(out, output, from);
    for (const { output } of wanted) {
      if (await removeOutput(out, output, from)) removed.push(output.path);
      left = left.slice(1);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { removed, left: left.map(({ entry }) => entry), fault: error };
  }
  return { removed, left: [], fault: undefined };
}
