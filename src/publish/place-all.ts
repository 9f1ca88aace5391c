import path from 'node:path';
import { disk } from '../io/disk.ts';
import { temporaryName } from '../io/temporary-name.ts';
import { type HeldFolder, inHeldFolder } from './hold-folder.ts';
import { writeSynced } from './write-atomic.ts';
import { failToWrite } from './write-failure.ts';

/** A file to be put in place. */
export interface FileToPlace {
  /** Absolute path; its folder is made where it is missing. */
  file: string;
  /** Gives what it shall hold; asked once, and one file after the other, so that few are in memory. */
  read(): Promise<Uint8Array>;
}

/** How files are put in place. */
export interface PlaceMeans {
  /** Stops the writing; once renaming has begun, it is ended. */
  signal?: AbortSignal | undefined;
  /** Disk to write to; this machine's unless told. */
  from?: typeof disk;
}

/**
 * Put many files in place. All are written beside their places first, and renamed only when every
 * one of them is there whole: a full disk, or a file that cannot be read, changes nothing.
 *
 * @param files The files.
 * @param within Folders, one of which each of them must lie in when links are resolved.
 * @param means Signal and disk.
 * @throws Failure (`usage`) when one would lie elsewhere, (`machine`) when one cannot be written, or
 *   what `read` throws; what was written beside the places is removed then.
 */
export async function placeAll(
  files: readonly FileToPlace[],
  within: readonly string[],
  { signal, from = disk }: PlaceMeans = {},
): Promise<void> {
  const written: { file: string; temporary: string }[] = [];
  // Each is held for a moment: there may be more folders than files that may be open.
  const inFolderOf = <Value>(file: string, work: (folder: HeldFolder) => Promise<Value>) =>
    inHeldFolder(path.dirname(file), within, from, work).catch(failToWrite(file));
  try {
    for (const { file, read } of files) {
      signal?.throwIfAborted();
      await inFolderOf(file, (folder) => demandPlace(file, folder, from));
      const bytes = await read();
      const temporary = temporaryName(path.basename(file));
      written.push({ file, temporary });
      await inFolderOf(file, (folder) => writeSynced(folder.at(temporary), bytes, from));
    }
    signal?.throwIfAborted();
    for (const { file, temporary } of written) {
      await inFolderOf(file, async (folder) => {
        await from.rename(folder.at(temporary), folder.at(path.basename(file)));
        await folder.confirm();
        await folder.sync();
      });
    }
  } catch (error) {
    for (const { file, temporary } of written) {
      await inFolderOf(file, (folder) => from.remove(folder.at(temporary))).catch(() => {});
    }
    throw error;
  }
}

/** A folder would be noticed only by the renaming, when others have been renamed. */
async function demandPlace(file: string, folder: HeldFolder, from: typeof disk): Promise<void> {
  const standing = await from.lstat(folder.at(path.basename(file))).catch(() => undefined);
  if (standing?.isDirectory())
    throw Object.assign(new Error(`a folder ${file}`), { code: 'EISDIR' });
}
