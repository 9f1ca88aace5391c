import path from 'node:path';
import { disk, isAbsent } from './disk.ts';
import { readFailure } from './read-failure.ts';

/**
 * Tell where a place really lies, or, while nothing stands there, the nearest folder above it that exists: there
 * it would be made.
 *
 * @param place Absolute path.
 * @param from Disk to look at; this machine's unless told.
 * @returns Absolute path, all links resolved.
 * @throws Failure (`machine`) when that cannot be found out.
 */
export async function resolveExisting(place: string, from = disk): Promise<string> {
  try {
    return await from.realpath(place);
  } catch (error) {
    const parent = path.dirname(place);
    if (!isAbsent(error) || parent === place) throw readFailure(place, error);
    return resolveExisting(parent, from);
  }
}
