import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../io/code-of.ts';
import { type Disk, disk, isAbsent } from '../io/disk.ts';
import { isAtOrBelow } from '../io/is-inside.ts';
import { makeFolder } from '../io/make-folder.ts';
import { Failure } from '../model/failure.ts';
import type { RunSettings } from '../model/settings.ts';
import { failToWrite } from './write-failure.ts';

/**
 * A folder that was looked at and is held: what is written by it goes into that very folder, also
 * when a link takes its name in the meantime.
 */
export interface HeldFolder {
  /** Absolute path by which people know it. */
  readonly path: string;
  /**
   * Tell where the calls of the disk find a file of it.
   *
   * @param name Name of a file, without a slash; empty for the folder itself.
   */
  at(name: string): string;
  /**
   * Look once more where it lies. Where the system can hold a folder there is no need to.
   *
   * @throws Failure (`usage`) when another folder has taken its place.
   */
  confirm(): Promise<void>;
  /** Make renames in it survive a power cut; some systems refuse to sync a folder. */
  sync(): Promise<void>;
  /** Let go of it. */
  close(): Promise<void>;
}

/** How a folder is held. */
export interface HoldMeans {
  /** Disk to work on; this machine's unless told. */
  from?: Disk;
  /** Whether the system shows the files of a process below `/proc`; Linux does. */
  isShown?: boolean;
}

/**
 * Tell where a run may write: in its project, and in the output folder where the caller named one.
 *
 * @param settings Settings of the run.
 * @returns Absolute paths.
 */
export function writablePlaces({
  root,
  out,
  outIsGiven,
}: Pick<RunSettings, 'root' | 'out' | 'outIsGiven'>): string[] {
  return outIsGiven ? [root, out] : [root];
}

/**
 * Open a folder to write into, which is made where it is missing. Where it really lies is asked of the
 * open folder and not of its name, so that no link can be put in between.
 *
 * @param folder Absolute path.
 * @param within Folders, one of which it must lie in, or be, when links are resolved. One that is
 *   missing itself is made as the caller named it.
 * @param means How it is held.
 * @returns The folder; close it, whatever happens.
 * @throws Failure (`usage`) when it lies elsewhere, (`machine`) when it cannot be made or opened.
 */
export async function holdFolder(
  folder: string,
  within: readonly string[],
  { from = disk, isShown = process.platform === 'linux' }: HoldMeans = {},
): Promise<HeldFolder> {
  return hold(folder, { within, from, isShown }).catch(failToWrite(folder));
}

/**
 * Do some work in a folder that is held as long as that takes.
 *
 * @param folder Absolute path, as for `holdFolder`.
 * @param within Folders, one of which it must lie in, or be, when links are resolved.
 * @param from Disk to work on.
 * @param work The work.
 * @returns What the work gives.
 * @throws Failure (`usage`) when the folder lies elsewhere, (`machine`) when it cannot be made or opened; and
 *   what the work throws.
 */
export async function inHeldFolder<Value>(
  folder: string,
  within: readonly string[],
  from: Disk,
  work: (held: HeldFolder) => Promise<Value>,
): Promise<Value> {
  const held = await holdFolder(folder, within, { from });
  try {
    return await work(held);
  } finally {
    await held.close();
  }
}

interface Wish extends Required<HoldMeans> {
  within: readonly string[];
}

async function hold(folder: string, wish: Wish): Promise<HeldFolder> {
  const held = await openInside(folder, folder, wish);
  if (held) return held;
  if (wish.within.includes(folder)) {
    await makeFolder(folder, 0o777, wish.from);
    return demandThere(await openInside(folder, folder, wish), folder);
  }
  const above = await hold(path.dirname(folder), wish);
  try {
    const place = above.at(path.basename(folder));
    const fault = await makeOne(place, wish.from);
    await above.confirm();
    return demandThere(await openInside(place, folder, wish), folder, fault);
  } finally {
    await above.close();
  }
}

/** Another process may have been faster; a link to nothing says the same. */
async function makeOne(place: string, from: Disk): Promise<unknown> {
  try {
    await from.mkdir(place, 0o777);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return error;
  }
  return undefined;
}

function demandThere(held: HeldFolder | undefined, folder: string, fault?: unknown): HeldFolder {
  if (held) return held;
  throw fault ?? Object.assign(new Error(`no folder ${folder}`), { code: 'ENOENT' });
}

/** Open a folder and see where it lies; undefined where there is none. */
async function openInside(
  place: string,
  shown: string,
  { within, from, isShown }: Wish,
): Promise<HeldFolder | undefined> {
  const held = isShown ? await openShown(place, from) : await openNamed(place, from);
  if (!held) return undefined;
  try {
    await demandWithin(held.real, shown, within, from);
  } catch (error) {
    await held.close();
    throw error;
  }
  const { at, sync, close } = held;
  return {
    path: shown,
    at,
    async confirm() {
      if ((await held.realNow()) !== held.real) throw leadsOut(shown);
    },
    sync,
    close,
  };
}

interface Opened extends Pick<HeldFolder, 'at' | 'sync' | 'close'> {
  /** Where it lies, all links resolved. */
  real: string;
  /** Where what has its name now lies. */
  realNow(): Promise<string>;
}

/** By its number the kernel leads to the open folder, wherever it is moved, and whatever takes its name. */
async function openShown(place: string, from: Disk): Promise<Opened | undefined> {
  const handle = await openFolder(place, from);
  if (!handle) return undefined;
  const shown = `/proc/self/fd/${handle.fd}`;
  try {
    const real = await from.readlink(shown);
    return {
      real,
      realNow: async () => real,
      at: (name) => (name === '' ? shown : path.join(shown, path.basename(name))),
      sync: () => handle.sync().catch(() => undefined),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    // A root without `/proc`.
    if (isAbsent(error)) return openNamed(place, from);
    throw error;
  }
}

/** Where a folder cannot be held, it is named without links, and looked at again. */
async function openNamed(place: string, from: Disk): Promise<Opened | undefined> {
  const realNow = () => from.realpath(place);
  let real: string;
  try {
    real = await realNow();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (!(await from.stat(real)).isDirectory()) throw noFolder(place);
  return {
    real,
    realNow,
    at: (name) => (name === '' ? real : path.join(real, path.basename(name))),
    sync: () => syncFolder(real, from),
    close: async () => {},
  };
}

/**
 * Make the names in a folder survive a power cut; some systems refuse to sync a folder.
 *
 * @param folder Absolute path.
 * @param from Disk to work on; this machine's unless told.
 */
export async function syncFolder(folder: string, from = disk): Promise<void> {
  const handle = await from.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function openFolder(place: string, from: Disk): Promise<FileHandle | undefined> {
  const { O_RDONLY, O_DIRECTORY, O_NONBLOCK } = constants;
  try {
    return await from.open(place, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    const isThere = isAbsent(error) && (await from.stat(place).catch(() => undefined));
    throw isThere ? noFolder(place) : error;
  }
}

function noFolder(place: string): Error {
  return Object.assign(new Error(`no folder ${place}`), { code: 'EEXIST' });
}

async function demandWithin(
  real: string,
  shown: string,
  within: readonly string[],
  from: Disk,
): Promise<void> {
  const allowed = await Promise.all(within.map((folder) => from.realpath(folder)));
  if (allowed.some((folder) => isAtOrBelow(folder, real))) return;
  throw leadsOut(shown);
}

function leadsOut(shown: string): Failure {
  return new Failure(
    'usage',
    `\`${shown}\` is a link that leads out of the project`,
    'remove the link, or name the folder yourself with `-o`',
  );
}
