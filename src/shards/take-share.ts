import type { Manifest } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import type { Shard, ShardRecord } from '../model/shard.ts';
import { type Builder, textOfLook } from '../publish/create-entry.ts';
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha256.ts';
import { costOfBriefings } from './cost-of-briefings.ts';
import { cutIntoShards } from './cut-into-shards.ts';

/** What one shard of a project is about. */
export interface Share {
  shard: Shard;
  /** Which shard each briefing of the project is of, from 1. */
  cut: ReadonlyMap<string, number>;
  /** Tell whether a briefing is of this shard. */
  has(source: string): boolean;
}

/**
 * Find out which briefings are of a shard.
 *
 * @param shard The shard.
 * @param sources The briefings of all shards, as project-relative paths.
 * @param root Absolute path of the project root.
 * @param manifest Manifest of an earlier build of the whole, which tells what each costs.
 * @returns The share: the same for all shards that find the same files and manifest.
 */
export async function takeShare(
  shard: Shard,
  sources: readonly string[],
  root: string,
  manifest: Manifest | undefined,
): Promise<Share> {
  const cut = cutIntoShards(await costOfBriefings(sources, root, manifest), shard.of);
  return { shard, cut, has: (source) => cut.get(source) === shard.index };
}

/**
 * Say what a part of a manifest is a part of.
 *
 * @param share The share.
 * @param facts Settings and builder of the run, and the digest of what each briefing of the project
 *   holds; undefined where it cannot be had.
 * @returns The record.
 */
export async function describeShare(
  { shard, cut, has }: Share,
  facts: {
    settings: Settings;
    builder: Builder;
    digestOf(source: string): Promise<string | undefined>;
  },
): Promise<ShardRecord> {
  const { settings, builder, digestOf } = facts;
  const sources = [...cut.keys()];
  const { content } = settings.run;
  return {
    index: shard.index,
    of: shard.of,
    briefings: sources.filter(has).length,
    list: { briefings: sources.length, sha256: await digestOfList(sources, digestOf) },
    cut: digestOfCut(cut),
    tool: builder.tool,
    browser: sha256(builder.browser),
    settings: sha256(JSON.stringify([textOfLook(settings), content])),
  };
}

/**
 * Digest which briefing is of which shard.
 *
 * @param cut Shard of each source, from 1.
 * @returns SHA-256 over a line for each.
 */
export function digestOfCut(cut: ReadonlyMap<string, number>): string {
  return sha256(linesOf([...cut.keys()], (source) => `${cut.get(source)}`));
}

/**
 * Digest a list of briefings with what they hold, whatever its order.
 *
 * @param sources Project-relative paths.
 * @param digestOf Tells the digest of a file; undefined where it cannot be had.
 * @returns SHA-256 over a line for each, as `sha256sum` writes them, sorted by path.
 */
export async function digestOfList(
  sources: readonly string[],
  digestOf: (source: string) => Promise<string | undefined>,
): Promise<string> {
  const digests = new Map<string, string>();
  for (const source of sources) digests.set(source, (await digestOf(source)) ?? 'unreadable');
  return sha256(linesOf(sources, (source) => digests.get(source) ?? ''));
}

function linesOf(sources: readonly string[], told: (source: string) => string): string {
  return [...sources]
    .sort(compareText)
    .map((source) => `${told(source)}  ${source}\n`)
    .join('');
}
