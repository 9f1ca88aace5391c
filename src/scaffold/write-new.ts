import path from 'node:path';
import { codeOf } from '../io/code-of.ts';
import { disk } from '../io/disk.ts';
import { inHeldFolder } from '../publish/hold-folder.ts';
import { writeSynced } from '../publish/write-atomic.ts';
import { writeFailure } from '../publish/write-failure.ts';

/**
 * Write a file that is not there yet: one that is there, or a link in its place, is never touched.
 *
 * @param root Absolute path of the folder that is not left, wherever links in it lead.
 * @param file Path relative to it; folders are made where they are missing.
 * @param text What it shall hold.
 * @returns Whether it was written.
 * @throws Failure (`usage`) when a link leads out, (`machine`) when it cannot be written.
 */
export async function writeNew(root: string, file: string, text: string): Promise<boolean> {
  const full = path.join(root, file);
  try {
    await inHeldFolder(path.dirname(full), [root], disk, async (folder) => {
      await writeSynced(folder.at(path.basename(full)), Buffer.from(text));
      await folder.confirm();
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw writeFailure(full, error);
  }
}
