import path from 'node:path';
import { discoverBriefings, type PassedOver } from '../io/discover-briefings.ts';
import { disk } from '../io/disk.ts';
import { lookForSource } from '../io/look-for-source.ts';
import { failToRead } from '../io/read-failure.ts';
import { stampOf } from '../io/stamp-of.ts';
import { Failure } from '../model/failure.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { RunSettings } from '../model/settings.ts';
import { demandOwnFolder, MANIFEST_NAME, readManifest } from '../publish/manifest.ts';
import type { StandingManifest } from '../publish/settle-manifest.ts';

/** What a run begins with. */
export interface Survey {
  /** Briefings to build, as project-relative paths. */
  sources: readonly string[];
  /** What the content folder holds beside them under the name of a briefing. */
  passedOver: readonly PassedOver[];
  /** The manifest of the earlier build, and what its file was when it was read. */
  standingManifest?: StandingManifest | undefined;
  /** Entries of the earlier build by source. */
  old: ReadonlyMap<string, ManifestEntry>;
  /** Earlier entries that are not of this run and whose sources still exist: their names are taken. */
  standing: ManifestEntry[];
  /** Sources of earlier entries that no longer exist: their PDFs may be removed. */
  gone: ReadonlySet<string>;
}

/**
 * Look at a project before anything is built: which briefings there are, what an earlier build made,
 * and which of its sources are gone. A source is gone when the system says that it does not exist,
 * and when the content folder was read wholly and is not empty, as a disk that is not mounted is.
 * Whatever cannot be read ends the run here, before anything was written or removed.
 *
 * @param settings Where project, briefings and PDFs lie.
 * @param files Briefings named by the caller; all of the content folder when undefined.
 * @param from Disk to look at; this machine's unless told.
 * @param isOwn Tells whether a manifest is, byte for byte, one that we wrote.
 * @returns What was found.
 * @throws Failure (`usage`) when there is no content folder, or the output folder is that of another
 *   project; (`machine`) when something cannot be read.
 */
export async function surveyProject(
  settings: RunSettings,
  files: readonly string[] | undefined,
  from = disk,
  isOwn?: (file: string) => Promise<boolean>,
): Promise<Survey> {
  try {
    const { out, root } = settings;
    // Before it is read: what changes in between has another stamp later.
    const stamp = await stampOf(path.join(out, MANIFEST_NAME));
    let isKnown = false;
    const manifest = await readManifest(out, from, async (file) => {
      isKnown = (await isOwn?.(file)) ?? false;
      return isKnown;
    });
    demandOwnFolder(manifest, out, root);
    const earlier = manifest?.briefings ?? [];
    const { sources, passedOver } = files
      ? { sources: files, passedOver: [] }
      : await discoverBriefings(settings, from);
    const { standing, gone } = await sortOthers(earlier, sources, settings, from);
    if (gone.some((source) => isContent(source, settings))) {
      if (files) await discoverBriefings(settings, from);
      await demandFilled(settings, gone.length, from);
    }
    const old = new Map(earlier.map((entry) => [entry.source.path, entry]));
    const standingManifest = manifest && { manifest, stamp, isKnown };
    return { sources, passedOver, old, standing, standingManifest, gone: new Set(gone) };
  } catch (error) {
    throw error instanceof Failure ? untouched(error) : error;
  }
}

async function sortOthers(
  earlier: readonly ManifestEntry[],
  sources: readonly string[],
  settings: RunSettings,
  from: typeof disk,
): Promise<{ standing: ManifestEntry[]; gone: string[] }> {
  const built = new Set(sources);
  const others = earlier.filter(({ source }) => !built.has(source.path));
  const found = await Promise.all(
    others.map(({ source }) => lookForSource(settings, source.path, from)),
  );
  return {
    standing: others.filter((_, index) => found[index] === 'there'),
    gone: others.filter((_, index) => found[index] === 'gone').map(({ source }) => source.path),
  };
}

function isContent(source: string, { content }: RunSettings): boolean {
  return !path.posix.relative(content, source).startsWith('..');
}

/** The place of a disk that is not mounted is an empty folder: nobody emptied it. */
async function demandFilled(settings: RunSettings, lost: number, from: typeof disk): Promise<void> {
  const { root, content, out } = settings;
  const entries = await from.readdir(path.join(root, content)).catch(failToRead(content));
  if (entries.some(({ name }) => !name.startsWith('.'))) return;
  const many = lost === 1 ? 'the source of a PDF' : `the sources of ${lost} PDFs`;
  throw new Failure(
    'machine',
    `\`${content}\` is empty, though ${many} came from it`,
    `Is its disk mounted? If the briefings were meant to go, remove \`${path.join(out, MANIFEST_NAME)}\` and the PDFs.`,
  );
}

/** Whoever reads of a fault wants to know what became of the PDFs. */
function untouched(failure: Failure): Failure {
  const { kind, message, note, cause } = failure;
  return new Failure(kind, `${message}; nothing was built and nothing removed`, note, cause);
}
