import path from 'node:path';
import { disk } from '../io/disk.ts';
import { ownerOf, temporaryName } from '../io/temporary-name.ts';
import { type HeldFolder, inHeldFolder } from './hold-folder.ts';
import { writeFailure } from './write-failure.ts';

/** After this time a temporary file has no living owner, in ms, where nobody can tell. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Make sure that a folder that the caller named exists and takes files, before any browser time is
 * spent, and sweep what a killed build left there.
 *
 * @param folder Absolute path of the folder.
 * @throws Failure (`machine`) when it cannot be made or written.
 */
export async function prepareFolder(folder: string): Promise<void> {
  await prepareInside(folder, [folder]);
}

/**
 * Make sure that a folder exists, lies where it may, and takes files; sweep what a killed build left
 * there.
 *
 * @param folder Absolute path of the folder.
 * @param within Folders, one of which it must lie in, or be, when links are resolved.
 * @param from Disk to work on; this machine's unless told.
 * @throws Failure (`usage`) when it lies elsewhere, (`machine`) when it cannot be made or written.
 */
export function prepareInside(
  folder: string,
  within: readonly string[],
  from = disk,
): Promise<void> {
  return inHeldFolder(folder, within, from, (held) => prepareHeld(held, from));
}

/**
 * Make sure that a folder takes files, and sweep what a killed build left there.
 *
 * @param folder The folder.
 * @param from Disk to work on; this machine's unless told.
 * @throws Failure (`machine`) when it cannot be written.
 */
export async function prepareHeld(folder: HeldFolder, from = disk): Promise<void> {
  try {
    const probe = folder.at(temporaryName('probe'));
    const handle = await from.open(probe, 'wx', 0o666);
    await handle.close();
    await from.remove(probe);
    for (const { name } of await from.readdir(folder.at(''))) await sweep(name, folder, from);
  } catch (error) {
    throw writeFailure(folder.path, error);
  }
}

/** What cannot be swept is in nobody's way. */
async function sweep(name: string, folder: HeldFolder, from: typeof disk): Promise<void> {
  const owner = ownerOf(name);
  if (!owner) return;
  const file = path.join(folder.at(''), name);
  const stats = await from.lstat(file).catch(() => undefined);
  const isOld = stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED;
  if (owner === 'left' || isOld) await from.remove(file).catch(() => {});
}
