import { randomBytes } from 'node:crypto';
import { lstat, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeFailure, writeSynced } from './write-atomic.ts';

/** A file to be put in place. */
export interface FileToPlace {
  /** Absolute path; its folder exists. */
  file: string;
  /** Gives what it shall hold; asked once, and one file after the other, so that few are in memory. */
  read(): Promise<Uint8Array>;
}

/**
 * Put many files in place. All are written beside their places first, and renamed only when every
 * one of them is there whole: a full disk, or a file that cannot be read, changes nothing.
 *
 * @param files The files.
 * @param signal Stops the writing; once renaming has begun, it is ended.
 * @throws Failure (`machine`) when one cannot be written, or what `read` throws; what was written beside
 *   the places is removed then.
 */
export async function placeAll(files: readonly FileToPlace[], signal?: AbortSignal): Promise<void> {
  const written: { file: string; temporary: string }[] = [];
  try {
    for (const { file, read } of files) {
      signal?.throwIfAborted();
      await demandPlace(file);
      const bytes = await read();
      const name = `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`;
      const temporary = path.join(path.dirname(file), name);
      written.push({ file, temporary });
      await attempt(file, () => writeSynced(temporary, bytes));
    }
    signal?.throwIfAborted();
    for (const { file, temporary } of written) await attempt(file, () => rename(temporary, file));
  } catch (error) {
    for (const { temporary } of written) await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  for (const folder of new Set(files.map(({ file }) => path.dirname(file)))) {
    await syncFolder(folder);
  }
}

/** A folder would be noticed only by the renaming, when others have been renamed. */
async function demandPlace(file: string): Promise<void> {
  const standing = await lstat(file).catch(() => undefined);
  if (standing?.isDirectory())
    throw writeFailure(file, Object.assign(new Error('a folder'), { code: 'EISDIR' }));
}

async function attempt(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw writeFailure(file, error);
  }
}
