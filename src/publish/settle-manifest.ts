import path from 'node:path';
import { disk } from '../io/disk.ts';
import { stampOf } from '../io/stamp-of.ts';
import { Failure } from '../model/failure.ts';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import { withFolderLock } from './lock-folder.ts';
import { MANIFEST_NAME, mergeEntries, projectOf, readManifest, writeManifest } from './manifest.ts';
import { removeOutput } from './remove-output.ts';

/** A manifest as it was read. */
export interface StandingManifest {
  manifest: Manifest;
  /** What its file was, as `stampOf` tells it. */
  stamp: string | undefined;
}

/** What a run changes in the manifest. */
export interface ManifestChange {
  tool: Manifest['tool'];
  /** Absolute path of the project root. */
  root: string;
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

/**
 * Write the manifest at the end of a run, and remove the PDFs that no source stands for any more:
 * those of vanished sources, and those of briefings that now print under another name.
 *
 * @param out Absolute path of the output folder.
 * @param change What the run did.
 * @param from Disk to read and to remove from; this machine's unless told.
 * @returns The outputs that were removed, relative to the output folder.
 * @throws Failure (`machine`) when the folder or the manifest cannot be read or written, or when a
 *   PDF cannot be removed: then the manifest still knows it.
 */
export async function settleManifest(
  out: string,
  change: ManifestChange,
  from = disk,
): Promise<string[]> {
  const standing = await stillStanding(out, change.standing);
  if (standing && changesNothing(change, standing, out)) return [];
  const settle = async (): Promise<string[]> => {
    // Asked now: another run in the same folder may have finished since this one began.
    const old =
      (await stillStanding(out, standing && change.standing)) ?? (await readManifest(out, from));
    const { tool, fresh } = change;
    const merged = mergeEntries(old?.briefings ?? [], fresh, (source) => change.gone.has(source));
    const kept = withoutTaken(merged.kept);
    const orphans = [...merged.gone, ...renamed(old?.briefings ?? [], fresh)];
    const { removed, left, fault } = await removeOrphans(out, orphans, kept, from);
    const browser = change.browser ?? old?.browser;
    const bytes = await writeManifest(out, {
      manifestVersion: 1,
      tool,
      project: projectOf(out, change.root),
      ...(browser && { browser }),
      briefings: [...kept, ...left.filter((entry) => merged.gone.includes(entry))],
    });
    change.wrote?.(bytes);
    if (fault) throw fault;
    return removed;
  };
  return withFolderLock(out, settle, change.signal);
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
  { fresh, gone, tool, browser, root }: ManifestChange,
  old: Manifest,
  out: string,
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
  /** Entries whose PDF would not go. */
  left: ManifestEntry[];
  /** Why the first of them would not. */
  fault: Failure | undefined;
}

async function removeOrphans(
  out: string,
  orphans: readonly ManifestEntry[],
  kept: readonly ManifestEntry[],
  from: typeof disk,
): Promise<Removal> {
  const taken = new Set(kept.map(({ output }) => output?.path));
  const removal: Removal = { removed: [], left: [], fault: undefined };
  for (const entry of orphans) {
    const { output } = entry;
    if (!output || taken.has(output.path)) continue;
    try {
      if (await removeOutput(out, output, from)) removal.removed.push(output.path);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      removal.left.push(entry);
      removal.fault ??= error;
    }
  }
  return removal;
}
