import { lstat, mkdtemp, realpath, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../model/failure.ts';
import { cachePlaces } from '../start/cache-places.ts';
import { makeFolder } from './make-folder.ts';
import { whoElseMayWrite } from './who-else-may-write.ts';

/** Variables of the environment by name, as in `process.env`. */
export type Environment = Record<string, string | undefined>;

/**
 * Find the folder in which things are kept between runs: `BRIEFPRESS_CACHE`, then
 * `$XDG_CACHE_HOME/briefpress`, then `~/.cache/briefpress`, else a private folder among the
 * temporary files. A place that cannot be written falls through to the next.
 *
 * @param environment Variables to look at.
 * @returns Absolute path of a folder that exists and can be written.
 * @throws Failure (`machine`) when no place can be written.
 */
export async function findCacheFolder(environment: Environment): Promise<string> {
  for (const folder of cachePlaces(environment)) {
    if (await canBeWritten(folder)) return folder;
  }
  const last = path.join(tmpdir(), `briefpress-cache-${process.getuid?.() ?? 'user'}`);
  if ((await canBeWritten(last)) && (await isPrivate(last))) return last;
  throw new Failure(
    'machine',
    `no folder for the cache can be written, not even \`${last}\``,
    'set BRIEFPRESS_CACHE to a folder that you may write',
  );
}

/** Where programs are unpacked. */
export interface ProgramFolder {
  /** Absolute path of a folder that exists, and that only the running user can write. */
  folder: string;
  /** Why a place that was wished for is not taken, as a clause; absent where it is. */
  refused?: string;
}

/**
 * Find the folder into which programs are unpacked, and from which they are run: the first of those of the cache
 * that can be written, and by nobody else, nor any folder above it. Others could put a program of theirs there.
 *
 * @param environment Variables to look at.
 * @returns The folder.
 * @throws Failure (`machine`) when there is none.
 */
export async function findProgramFolder(environment: Environment): Promise<ProgramFolder> {
  let refused: string | undefined;
  let volume: string | undefined;
  const last = path.join(tmpdir(), `briefpress-cache-${process.getuid?.() ?? 'user'}`);
  for (const folder of [...cachePlaces(environment), last]) {
    if (!(await canBeWritten(folder))) continue;
    const fault = await whoElseMayWrite(await realpath(folder));
    if (fault === undefined) return { folder, ...(refused !== undefined && { refused }) };
    refused ??= fault;
    if (await isVolume(folder)) volume ??= folder;
  }
  if (volume !== undefined) {
    return { folder: volume, refused: `nothing better can be had: ${refused}` };
  }
  const reason = refused ?? `not even \`${last}\` can be written`;
  throw new Failure('machine', `there is no folder for the browser: ${reason}`, SAFE_REMEDY);
}

/**
 * Whether root gave the folder to a program that is not root's, as the volumes of Kubernetes are given: anybody may write
 * them, and in the container is nobody else.
 */
async function isVolume(folder: string): Promise<boolean> {
  return process.getuid?.() !== 0 && (await lstat(await realpath(folder))).uid === 0;
}

const SAFE_REMEDY =
  'set BRIEFPRESS_CACHE to a folder of your own, or take that one from others with `chown` and `chmod go-w`';

/** Asked by doing: permission bits say nothing about root or a read-only file system. */
async function canBeWritten(folder: string): Promise<boolean> {
  try {
    await makeFolder(folder, 0o700);
    await rmdir(await mkdtemp(path.join(folder, '.try-')));
    return true;
  } catch {
    return false;
  }
}

/**
 * Tell whether only the running user can write a folder, so that nobody else can plant a program
 * in it.
 *
 * @param folder Absolute path.
 * @returns Whether it is a real folder (no link), ours, and closed to others for writing.
 */
export async function isPrivate(folder: string): Promise<boolean> {
  const uid = process.getuid?.();
  // Windows has no owners of this kind; its temporary folder is per user
  if (uid === undefined) return true;
  const stats = await lstat(folder).catch(() => undefined);
  return stats?.isDirectory() === true && stats.uid === uid && (stats.mode & 0o022) === 0;
}
