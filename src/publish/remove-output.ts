import { disk, isAbsent } from '../io/disk.ts';
import { readFailure } from '../io/read-failure.ts';
import { Failure } from '../model/failure.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import { sha256 } from '../values/sha256.ts';
import { readOutput } from './read-output.ts';

/**
 * Remove a PDF that an earlier build made and that no source stands for any more. Only a file
 * inside the output folder whose bytes are still those we wrote is ours to remove.
 *
 * @param out Absolute path of the output folder.
 * @param output What the manifest says of the file.
 * @param from Disk to work on; this machine's unless told.
 * @returns Whether it was removed.
 * @throws Failure (`machine`) when it is there and cannot be read or removed.
 */
export async function removeOutput(
  out: string,
  output: NonNullable<ManifestEntry['output']>,
  from = disk,
): Promise<boolean> {
  try {
    const found = await readOutput(out, output.path, from);
    if (!found || sha256(found.bytes) !== output.sha256) {
      return false;
    }
    await from.remove(found.file);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw notRemoved(output.path, error);
  }
}

function notRemoved(shown: string, error: unknown): Failure {
  const { message, note } = readFailure(shown, error);
  return new Failure('machine', `${message}: it was not removed, as it should be`, note, error);
}
