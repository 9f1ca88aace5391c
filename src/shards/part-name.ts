import type { Shard } from '../model/shard.ts';

/** Name of a part of a manifest. */
const PART_NAME = /^manifest\.(\d{1,5})-of-(\d{1,5})\.json$/;

/**
 * Name the part of a manifest that a shard writes. It is not the name of the manifest: shards that
 * share an output folder do not touch each other's, nor the manifest that stands there.
 *
 * @param shard The shard.
 * @returns Such as `manifest.2-of-4.json`.
 */
export function partName({ index, of }: Shard): string {
  return `manifest.${index}-of-${of}.json`;
}

/**
 * Tell whether a file bears the name of a part.
 *
 * @param name Name without folders.
 * @returns Whether it does.
 */
export function isPartName(name: string): boolean {
  return PART_NAME.test(name);
}
