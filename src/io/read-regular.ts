import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ReadFault } from '../world.ts';

/**
 * Read a regular file whole. It is opened once, and never waited for: a pipe that nobody writes
 * into is told as one.
 *
 * @param file Absolute path; links are followed.
 * @param maxBytes Greatest size accepted, in bytes.
 * @param flags Flags for the opening besides those that every reading has.
 * @returns The bytes, or why they cannot be had.
 * @throws What the system says, when the file cannot be opened or read.
 */
export async function readRegular(
  file: string,
  maxBytes: number,
  flags = 0,
): Promise<Uint8Array | ReadFault> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
    const stats = await handle.stat();
    if (stats.isDirectory()) return 'folder';
    if (!stats.isFile()) return 'not-regular';
    if (stats.size > maxBytes) return 'too-large';
    return await handle.readFile();
  } finally {
    await handle?.close();
  }
}
