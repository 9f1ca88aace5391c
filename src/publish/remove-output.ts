import { constants } from 'node:fs';
import path from 'node:path';
import { type Disk, disk, isAbsent } from '../io/disk.ts';
import { readFailure } from '../io/read-failure.ts';
import { Failure } from '../model/failure.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import { sha256 } from '../values/sha256.ts';
import { inHeldFolder } from './hold-folder.ts';
import { findOutput, MAX_BYTES, readOutput } from './read-output.ts';

type Output = NonNullable<ManifestEntry['output']>;

/**
 * Make sure that a PDF is there to be removed, or is not ours, before any other is.
 *
 * @param out Absolute path of the output folder.
 * @param output What the manifest says of the file.
 * @param from Disk to look at; this machine's unless told.
 * @throws Failure (`machine`) when it is there and cannot be read.
 */
export async function demandReadable(out: string, output: Output, from = disk): Promise<void> {
  await readOutput(out, output.path, from).catch((error: unknown) => {
    throw notRemoved(output.path, error);
  });
}

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
export async function removeOutput(out: string, output: Output, from = disk): Promise<boolean> {
  try {
    const file = await findOutput(out, output.path, from);
    return file !== undefined && (await removeFrom(out, file, output.sha256, from));
  } catch (error) {
    if (isAbsent(error)) return false;
    throw notRemoved(output.path, error);
  }
}

/** In the folder that is held: a link that takes its name now leads nobody to another file. */
function removeFrom(out: string, file: string, digest: string, from: Disk): Promise<boolean> {
  return inHeldFolder(path.dirname(file), [out], from, async (folder) => {
    const place = folder.at(path.basename(file));
    const bytes = await from.read(place, MAX_BYTES, constants.O_NOFOLLOW ?? 0);
    if (typeof bytes === 'string' || sha256(bytes) !== digest) return false;
    await folder.confirm();
    await from.remove(place);
    return true;
  });
}

function notRemoved(shown: string, error: unknown): Failure {
  const { message, note } = readFailure(shown, error);
  return new Failure('machine', `${message}: it was not removed, as it should be`, note, error);
}
