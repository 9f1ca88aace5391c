import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, rm, stat } from 'node:fs/promises';
import type { ReadFault } from '../world.ts';
import { readRegular } from './read-regular.ts';

/**
 * The calls of the file system on whose answers it rests whether an output is removed. Tests give
 * one that fails at will; all others take `disk`.
 */
export interface Disk {
  /** Tell what stands at a path, without following a link at its end. */
  lstat(path: string): Promise<Stats>;
  /** Tell what a path leads to. */
  stat(path: string): Promise<Stats>;
  /** List a folder. */
  readdir(folder: string): Promise<Dirent[]>;
  /** Resolve all links of a path. */
  realpath(path: string): Promise<string>;
  /** Read a regular file of at most so many bytes; every other answer of the system is thrown. */
  read(file: string, maxBytes: number): Promise<Uint8Array | ReadFault>;
  /** Remove a file. */
  remove(file: string): Promise<void>;
}

/** The disk of this machine. */
export const disk: Disk = {
  lstat,
  stat,
  readdir: (folder) => readdir(folder, { withFileTypes: true }),
  realpath,
  read: readRegular,
  remove: (file) => rm(file),
};

/**
 * Tell whether the system says that nothing stands at a path. Every other error says only that
 * nobody knows: what cannot be read may be there.
 *
 * @param error What was thrown.
 * @returns True for ENOENT and ENOTDIR alone.
 */
export function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
