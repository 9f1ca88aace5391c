import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isAbsent } from '../io/disk.ts';
import { isInside } from '../io/is-inside.ts';
import { readFailure } from '../io/read-failure.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { MANIFEST_NAME } from './manifest.ts';

/**
 * Make sure that the output folder of the settings lies in the project when links are resolved, and
 * its manifest as well: a stranger's project must not choose what is written over elsewhere. What
 * the caller named may lie anywhere.
 *
 * @param settings Complete settings.
 * @throws Failure (`usage`) when it leads out, (`machine`) when that cannot be found out.
 */
export async function demandOutputInside(settings: Settings): Promise<void> {
  const { out, outIsGiven } = settings.run;
  if (outIsGiven) return;
  await demandInside(out, settings);
  await demandInside(path.join(out, MANIFEST_NAME), settings);
}

/**
 * Make sure that a place below the output folder, existing or not, lies in the project or in the
 * folder that the caller named.
 *
 * @param place Absolute path.
 * @param settings Complete settings.
 * @throws Failure (`usage`) when a link leads out, (`machine`) when that cannot be found out.
 */
export async function demandInside(place: string, settings: Settings): Promise<void> {
  const { root, out, outIsGiven } = settings.run;
  const real = await resolveExisting(place);
  const allowed = await Promise.all([root, ...(outIsGiven ? [out] : [])].map(resolveExisting));
  if (allowed.some((folder) => real === folder || isInside(folder, real))) return;
  throw new Failure(
    'usage',
    `\`${place}\` is a link that leads out of the project`,
    'remove the link, or name the folder yourself with `-o`',
  );
}

/** Where the nearest folder that exists really lies. */
async function resolveExisting(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch (error) {
    const parent = path.dirname(place);
    if (!isAbsent(error) || parent === place) throw readFailure(place, error);
    return resolveExisting(parent);
  }
}
