import path from 'node:path';
import type { ReadRecord } from '../model/read-record.ts';
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';

/** A world that notes what is asked of it. */
export interface WatchedWorld extends World {
  /**
   * Tell what was asked for so far.
   *
   * @returns Each file of the project once, found or not, sorted by the path that was asked for.
   */
  reads(): ReadRecord[];
}

/**
 * Note which files of the project are asked for, those that are not there as well: where one appears
 * later, the answer is another.
 *
 * @param world World that reads.
 * @returns A world that gives the same.
 */
export function watchReads(world: World): WatchedWorld {
  const reads = new Map<string, ReadRecord>();
  const digestOf = (bytes: Uint8Array): string =>
    world.made?.(bytes, 'sha256', () => sha256(bytes)) ?? sha256(bytes);
  return {
    ...world,
    async readInside(file, maxBytes) {
      const read = await world.readInside(file, maxBytes);
      const asked = path.relative(world.root, path.resolve(world.root, file));
      const place = asked.split(path.sep).join('/');
      const found =
        typeof read === 'string'
          ? { fault: read }
          : { path: read.path, sha256: digestOf(read.bytes) };
      reads.set(place, { path: place, found });
      return read;
    },
    reads: () => [...reads.values()].sort((a, b) => compareText(a.path, b.path)),
  };
}
