import path from 'node:path';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import type { Shard, ShardRecord } from '../model/shard.ts';
import { demandInside } from '../publish/demand-inside.ts';
import { inHeldFolder, writablePlaces } from '../publish/hold-folder.ts';
import { demandOwnFolder, projectOf, writeManifest } from '../publish/manifest.ts';
import { partName } from '../shards/part-name.ts';
import { readPart } from '../shards/read-part.ts';
import { describeShare, type Share, takeShare } from '../shards/take-share.ts';
import { tool } from '../tool.ts';
import type { EarlierBuilds } from './earlier-builds.ts';
import type { Run } from './open-run.ts';
import type { RunRequest } from './run-result.ts';
import type { Survey } from './survey-project.ts';

/** The part of a manifest that one shard of a project writes. */
export interface OpenPart {
  share: Share;
  /** The survey, with what an earlier try of this shard has left. */
  survey: Survey;
  /** Tell whether an entry was made by an earlier try of this very shard, from the same briefings. */
  isOwn(entry: ManifestEntry): boolean;
  /** Say how many briefings are of this shard. */
  tell(report: RunRequest['report']): void;
  /**
   * Write the part, whole or not at all.
   *
   * @param fresh Entries of this run.
   * @param browser Which browser printed, when one did.
   * @throws Failure (`machine`) when it cannot be written.
   */
  settle(fresh: readonly ManifestEntry[], browser: Manifest['browser']): Promise<void>;
}

/**
 * Open the part of a manifest that a shard writes into its output folder.
 *
 * @param shard The shard.
 * @param run Open run.
 * @param survey What there is to build, all shards together, and the manifest that stands.
 * @param earlier What is known of earlier builds.
 * @returns The part; nothing is written yet.
 * @throws Failure (`usage`) when a part that stands there is of another project, (`machine`) when it
 *   cannot be read.
 */
export async function openPart(
  shard: Shard,
  run: Run,
  survey: Survey,
  earlier: EarlierBuilds,
): Promise<OpenPart> {
  const { settings } = run;
  const { root, out } = settings.run;
  const name = partName(shard);
  await demandInside(path.join(out, name), writablePlaces(settings.run), run.disk);
  const standing = await readPart(path.join(out, name), run.disk);
  demandOwnFolder(standing, out, root);
  const whole = survey.standingManifest?.manifest;
  const share = await takeShare(shard, survey.sources, root, whole);
  const builder = await run.builder();
  const facts = { settings, builder, digestOf: earlier.files.input };
  const record = await describeShare(share, facts);
  const known = standing?.briefings ?? [];
  const isSame = standing !== undefined && isSameShare(standing.shard, record);
  const own = new Set(isSame ? known : []);
  return {
    share,
    survey: { ...survey, old: new Map([...survey.old, ...known.map(bySource)]) },
    isOwn: (entry) => own.has(entry),
    tell: (report) =>
      report?.({ kind: 'shard', shard, briefings: record.briefings, all: record.list.briefings }),
    async settle(fresh, printed) {
      const browser = printed ?? standing?.browser ?? whole?.browser;
      const built = new Set(fresh.map(({ source }) => source.path));
      // A run that was stopped forgets nothing of an earlier try.
      const kept = [...own].filter(({ source }) => !built.has(source.path));
      const part = {
        manifestVersion: 1 as const,
        tool,
        project: projectOf(out, root),
        ...(browser && { browser }),
        shard: record,
        briefings: [...fresh, ...kept],
      };
      await inHeldFolder(out, writablePlaces(settings.run), run.disk, (folder) =>
        writeManifest(folder, part, name, run.disk),
      );
    },
  };
}

function bySource(entry: ManifestEntry): [string, ManifestEntry] {
  return [entry.source.path, entry];
}

function isSameShare(one: ShardRecord, other: ShardRecord): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
