import path from 'node:path';
import { disk } from '../io/disk.ts';
import { isAtOrBelow } from '../io/is-inside.ts';
import { resolveExisting } from '../io/resolve-existing.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { writablePlaces } from './hold-folder.ts';
import { MANIFEST_NAME } from './manifest.ts';

/**
 * Make sure, before anything is read there, that the output folder of the settings lies in the project
 * when links are resolved, and its manifest as well: a stranger's project must not choose what is
 * read or written elsewhere. A folder that the caller named may lie anywhere. Who writes asks again,
 * of the folder that he holds (`holdFolder`).
 *
 * @param settings Complete settings.
 * @param from Disk to look at; this machine's unless told.
 * @throws Failure (`usage`) when it leads out, (`machine`) when that cannot be found out.
 */
export async function demandOutputInside({ run }: Settings, from = disk): Promise<void> {
  const places = writablePlaces(run);
  if (!run.outIsGiven) await demandInside(run.out, places, from);
  await demandInside(path.join(run.out, MANIFEST_NAME), places, from);
}

/**
 * Make sure that a place, existing or not, lies where a run may read and write.
 *
 * @param place Absolute path.
 * @param places Folders, one of which it must lie in when links are resolved.
 * @param from Disk to look at; this machine's unless told.
 * @param remedy What to do when it leads out.
 * @throws Failure (`usage`) when a link leads out, (`machine`) when that cannot be found out.
 */
export async function demandInside(
  place: string,
  places: readonly string[],
  from = disk,
  remedy = 'remove the link, or name the folder yourself with `-o`',
): Promise<void> {
  const [real = place, ...allowed] = await Promise.all(
    [place, ...places].map((one) => resolveExisting(one, from)),
  );
  if (allowed.some((folder) => isAtOrBelow(folder, real))) return;
  throw new Failure('usage', `\`${place}\` is a link that leads out of the project`, remedy);
}
