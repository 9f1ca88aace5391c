import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../io/make-folder.ts';
import { writeFailure } from '../publish/write-atomic.ts';

/**
 * Write a file that is not there yet: one that is there, or a link in its place, is never touched.
 *
 * @param file Absolute path; its folder is made where it is missing.
 * @param text What it shall hold.
 * @returns Whether it was written.
 * @throws Failure (`machine`) when it cannot be written.
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await makeFolder(path.dirname(file));
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
    const handle = await open(file, flags, 0o666);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw writeFailure(file, error);
  }
}
