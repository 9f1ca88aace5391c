import path from 'node:path';
import { type Disk, disk, isAbsent } from '../io/disk.ts';
import { isInside } from '../io/is-inside.ts';

/** Greatest input or output that is read whole, in bytes: larger ones are none of ours, and too large for memory. */
export const MAX_BYTES = 400 * 1024 * 1024;

/** A file of the output folder. */
export interface OutputFile {
  /** Absolute path, links resolved. */
  file: string;
  bytes: Uint8Array;
}

/**
 * Read a file that the manifest names. A manifest may have been edited, and a folder may be a link:
 * neither leads out of the output folder.
 *
 * @param out Absolute path of the output folder.
 * @param name Path in it, as the manifest has it.
 * @param from Disk to read; this machine's unless told.
 * @returns The file; undefined when there is no such regular file in the folder.
 * @throws What the system says, when it is there and cannot be read.
 */
export async function readOutput(
  out: string,
  name: string,
  from = disk,
): Promise<OutputFile | undefined> {
  try {
    const file = await findOutput(out, name, from);
    const bytes = file === undefined ? 'outside' : await from.read(file, MAX_BYTES);
    return file === undefined || typeof bytes === 'string' ? undefined : { file, bytes };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/**
 * Find out where a file lies that the manifest names.
 *
 * @param out Absolute path of the output folder.
 * @param name Path in it, as the manifest has it.
 * @param from Disk to look at.
 * @returns Absolute path, links resolved; undefined for one that lies outside the folder.
 * @throws What the system says, when it is not there or cannot be looked at.
 */
export async function findOutput(
  out: string,
  name: string,
  from: Disk,
): Promise<string | undefined> {
  const folder = await from.realpath(out);
  const file = await from.realpath(path.resolve(folder, name));
  return isInside(folder, file) ? file : undefined;
}
