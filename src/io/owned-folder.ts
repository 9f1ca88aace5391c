import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../model/failure.ts';
import { isAlive } from './is-alive.ts';
import { readOfSystem, readRegular } from './read-regular.ts';

/** A temporary folder of this process, for its user alone. */
export interface OwnedFolder {
  /** Absolute path. */
  path: string;
  /** Remove it with all that is in it. */
  remove(): Promise<void>;
  /** Remove it at once, while this process exits. */
  removeNow(): void;
}

interface Owner {
  pid: number;
  /** Start of that process in the kernel's own count, as process ids are given out again. */
  started: string;
}

const OWNER = 'owner.json';
/** A folder without owner and older than this, in ms, was left by a process that died early. */
const STALE = 3_600_000;

/**
 * Make a folder among the temporary files.
 *
 * @param prefix What its name begins with, and by which it is found when this process was killed.
 * @returns The folder, marked as ours.
 * @throws Failure (`machine`) when it cannot be made.
 */
export async function makeOwnedFolder(prefix: string): Promise<OwnedFolder> {
  const how = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const;
  try {
    const folder = await mkdtemp(path.join(tmpdir(), prefix));
    const owner: Owner = { pid: process.pid, started: startOf(process.pid) ?? '' };
    await writeFile(path.join(folder, OWNER), JSON.stringify(owner));
    return {
      path: folder,
      remove: () => rm(folder, how).catch(() => {}),
      removeNow: () => rmSync(folder, how),
    };
  } catch (error) {
    throw new Failure(
      'machine',
      `no temporary folder can be made in \`${tmpdir()}\``,
      'free space there, or set TMPDIR to a folder that you may write',
      error,
    );
  }
}

/**
 * Remove the folders whose owner was killed before it could do so itself.
 *
 * @param prefix What their names begin with.
 * @returns How many were removed.
 */
export async function sweepOwnedFolders(prefix: string): Promise<number> {
  const names = await readdir(tmpdir()).catch(() => []);
  const folders = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(tmpdir(), name));
  const abandoned = await Promise.all(folders.map(isAbandoned));
  const removed = folders.filter((_, index) => abandoned[index]);
  await Promise.all(
    removed.map((folder) => rm(folder, { recursive: true, force: true }).catch(() => {})),
  );
  return removed.length;
}

async function isAbandoned(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats || stats.uid !== (process.getuid?.() ?? stats.uid)) return false;
  try {
    const read = await readRegular(path.join(folder, OWNER), 1_000);
    if (typeof read === 'string') return true;
    return !livesOn(JSON.parse(Buffer.from(read).toString('utf8')) as Owner);
  } catch {
    return Date.now() - stats.mtimeMs > STALE;
  }
}

function livesOn(owner: Owner): boolean {
  if (!isAlive(owner.pid)) return false;
  const started = startOf(owner.pid);
  return started === undefined || owner.started === '' || started === owner.started;
}

/** Field 22 of `/proc/<pid>/stat`, counted after the name, which may hold blanks: proc(5). */
function startOf(pid: number): string | undefined {
  const line = readOfSystem(`/proc/${pid}/stat`, 10_000) ?? '';
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
}
