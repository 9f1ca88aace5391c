import type { Dirent, Stats } from 'node:fs';
import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import type { ReadFault } from '../world.ts';
import { readRegular } from './read-regular.ts';
import { realpathOf } from './realpath-of.ts';

/**
 * The calls of the file system on which it rests what becomes of outputs: which are removed, and where
 * they are written. Tests give one that fails at will; all others take `disk`.
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
  read(file: string, maxBytes: number, flags?: number): Promise<Uint8Array | ReadFault>;
  /** Tell where a link leads, as it is written. */
  readlink(path: string): Promise<string>;
  /** Open a file or a folder. */
  open(file: string, flags: string | number, mode?: number): Promise<FileHandle>;
  /** Make one folder. */
  mkdir(folder: string, mode: number): Promise<void>;
  /** Give a file another name. */
  rename(from: string, to: string): Promise<void>;
  /** Give a file one more name, which nothing has. */
  link(from: string, to: string): Promise<void>;
  /** Remove a file. */
  remove(file: string): Promise<void>;
}

/** The disk of this machine. */
export const disk: Disk = {
  lstat,
  stat,
  readdir: (folder) => readdir(folder, { withFileTypes: true }),
  realpath: realpathOf,
  read: readRegular,
  readlink,
  open,
  mkdir: async (folder, mode) => void (await mkdir(folder, { mode })),
  rename,
  link,
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
