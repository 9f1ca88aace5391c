import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../io/make-folder.ts';
import { writeFailure } from '../publish/write-failure.ts';
import type { InputFile } from './inputs-digest.ts';

/**
 * Write checked files into an empty folder, for their owner alone.
 *
 * @param files Files whose paths were checked.
 * @param root Absolute path of the folder, which is made.
 * @throws Failure (`machine`) when one cannot be written.
 */
export async function unpackInputs(files: readonly InputFile[], root: string): Promise<void> {
  try {
    await makeFolder(root, 0o700);
    for (const file of files) {
      const place = path.join(root, file.path);
      await makeFolder(path.dirname(place), 0o700);
      await writeFile(place, file.bytes, { flag: 'wx', mode: 0o600 });
    }
  } catch (error) {
    throw writeFailure(root, error);
  }
}
