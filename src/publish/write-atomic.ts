import path from 'node:path';
import { disk } from '../io/disk.ts';
import { temporaryName } from '../io/temporary-name.ts';
import { type HeldFolder, inHeldFolder } from './hold-folder.ts';
import { writeFailure } from './write-failure.ts';

/**
 * Put a file in place that the caller named, wherever its folder leads, whole or not at all.
 *
 * @param file Absolute path of the file.
 * @param bytes What it shall hold.
 * @param from Disk to write to; this machine's unless told.
 * @throws Failure (`machine`) when the folder cannot be written; the old file is untouched then.
 */
export function writeAtomic(file: string, bytes: Uint8Array, from = disk): Promise<void> {
  const given = path.dirname(file);
  return inHeldFolder(given, [given], from, (folder) =>
    writeInFolder(folder, path.basename(file), bytes, from),
  );
}

/**
 * Put a file in place whole or not at all: a fresh temporary file in the same folder is written,
 * synced and renamed over the old one. Readers see the old bytes or the new, never a part.
 *
 * @param folder The folder.
 * @param name Name of the file.
 * @param bytes What it shall hold.
 * @param from Disk to write to; this machine's unless told.
 * @throws Failure (`machine`) when the folder cannot be written; the old file is untouched then.
 */
export async function writeInFolder(
  folder: HeldFolder,
  name: string,
  bytes: Uint8Array,
  from = disk,
): Promise<void> {
  const temporary = folder.at(temporaryName(name));
  try {
    await writeSynced(temporary, bytes, from);
    await folder.confirm();
    await from.rename(temporary, folder.at(name));
    await folder.confirm();
    await folder.sync();
  } catch (error) {
    await from.remove(temporary).catch(() => {});
    throw writeFailure(path.join(folder.path, name), error);
  }
}

/**
 * Write a new file, and wait until it is on the disk.
 *
 * @param file Absolute path, where nothing stands.
 * @param bytes What it shall hold.
 * @param from Disk to write to; this machine's unless told.
 * @param mode Who may do what with it.
 * @throws What the system says.
 */
export async function writeSynced(
  file: string,
  bytes: Uint8Array,
  from = disk,
  mode = 0o666,
): Promise<void> {
  const handle = await from.open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
