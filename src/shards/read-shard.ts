import { Failure } from '../model/failure.ts';
import type { Shard } from '../model/shard.ts';
import { findShard } from './find-shard.ts';
import { isShard, MOST_SHARDS } from './is-shard.ts';

/**
 * Read which shard a caller asks for.
 *
 * @param text Such as `2/4`, the second of four; or `auto`, which asks the environment.
 * @param env Environment, such as `process.env`.
 * @returns The shard.
 * @throws Failure (`usage`) when it is none, or when the environment tells none or several.
 */
export function readShard(text: string, env: Record<string, string | undefined>): Shard {
  if (text === 'auto') return findShard(env);
  const [, index, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index !== undefined && isShard(shard)) return shard;
  throw new Failure(
    'usage',
    `\`--shard ${text.slice(0, 40)}\`: ${expectedFor(shard)}`,
    'Shards count from 1; `--shard auto` asks the environment of a CI or batch system.',
  );
}

function expectedFor({ of }: Shard): string {
  if (of > MOST_SHARDS) return `expected at most ${MOST_SHARDS} shards`;
  if (of >= 1) return `expected one of 1/${of} to ${of}/${of}`;
  return 'expected a shard and how many there are, such as `2/4`, or `auto`';
}
