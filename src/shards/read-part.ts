import { disk } from '../io/disk.ts';
import { unlessAbsent } from '../io/unless-absent.ts';
import { Failure } from '../model/failure.ts';
import type { ManifestPart } from '../model/manifest.ts';
import type { ShardRecord } from '../model/shard.ts';
import { isManifest, MOST_BYTES } from '../publish/manifest.ts';
import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';
import { isShard } from './is-shard.ts';

/**
 * Read a part of a manifest.
 *
 * @param file Absolute path.
 * @param from Disk to read; this machine's unless told.
 * @returns The part; undefined when there is no file, or it is none of this version.
 * @throws Failure (`machine`) when something is there that cannot be read.
 */
export async function readPart(file: string, from = disk): Promise<ManifestPart | undefined> {
  const read = await unlessAbsent(file, from.read(file, MOST_BYTES));
  if (typeof read === 'string') {
    throw new Failure('machine', `\`${file}\` is no file that can be read`, 'Remove it.');
  }
  const data = read && parseJson(read);
  return isManifest(data) && isPart(data) ? data : undefined;
}

function isPart(data: object): data is ManifestPart {
  return 'shard' in data && isShardRecord(data.shard);
}

function isShardRecord(data: unknown): data is ShardRecord {
  if (!isRecord(data) || !isRecord(data.list)) return false;
  const { index, of, briefings, list, cut, tool, browser, settings } = data;
  const digests = [list.sha256, cut, tool, browser, settings];
  return (
    isShard({ index: Number(index), of: Number(of) }) &&
    [index, of, briefings, list.briefings].every(Number.isSafeInteger) &&
    digests.every((digest) => typeof digest === 'string')
  );
}
