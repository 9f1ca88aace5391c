import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract, type Headers } from 'tar-fs';
import { isPrivate } from '../../io/cache-folder.ts';
import { leaves } from '../../io/is-inside.ts';
import { readRegular } from '../../io/read-regular.ts';
import { Failure } from '../../model/failure.ts';
import { isRecord } from '../../values/is-record.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { Archive, ArchiveSet } from './browser-archives.ts';

/** Size in bytes and SHA-256 of each unpacked file, by its path in the folder. */
type Inventory = Record<string, { size: number; sha256: string }>;

/** Written last into an unpacked folder: what it must hold. */
const INVENTORY = 'inventory.json';
/** Greatest size of that list, in bytes. */
const MAX_INVENTORY = 1_000_000;
/** Permission of others to write; of the owner to run. */
const OTHERS_WRITE = 0o022;
const OWNER_RUNS = 0o100;
/** An unfinished or discarded folder older than this, in ms, belongs to nobody. */
const STALE = 600_000;

/**
 * Unpack archives of the browser package into the cache, once. The folder is filled under a random
 * name and takes its own name by one rename, so that a half-written one is never seen and several
 * processes may do this at the same time.
 *
 * @param set Archives, with the name of their folder.
 * @param cacheFolder Absolute path of the cache.
 * @param onUnpack Called once when there is work to do, before it begins.
 * @param signal Gives the work up; what was begun is removed.
 * @returns Absolute path of the unpacked folder.
 * @throws Failure (`machine`) when it cannot be written.
 */
export async function unpackBrowser(
  set: ArchiveSet,
  cacheFolder: string,
  onUnpack: () => void = () => {},
  signal?: AbortSignal,
): Promise<string> {
  const folder = path.join(cacheFolder, set.name);
  const programs = set.archives.flatMap(({ kind, target }) => (kind === 'program' ? [target] : []));
  // Also when nothing is unpacked: what was left by one that was killed would else stay for ever.
  await sweepUnfinished(cacheFolder);
  if (await isWhole(folder, programs)) return folder;
  onUnpack();
  try {
    await discard(folder, cacheFolder);
    await fill(set.archives, folder, cacheFolder, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) throw error;
    throw new Failure(
      'machine',
      `the browser could not be unpacked into \`${cacheFolder}\``,
      'free 250 MB there, or set BRIEFPRESS_CACHE to a folder on another disk',
      error,
    );
  }
  if (await isWhole(folder, programs)) return folder;
  throw new Failure(
    'machine',
    `\`${folder}\` is damaged or belongs to another user`,
    'remove that folder, or set BRIEFPRESS_CACHE to a folder of your own',
  );
}

/**
 * Compare every byte of an unpacked folder with its inventory, and remove the folder when they
 * differ. Called when a browser does not start: the check reads 200 MB.
 *
 * @param folder Absolute path of an unpacked folder.
 * @returns Whether it was damaged, and thus removed.
 */
export async function removeIfDamaged(folder: string): Promise<boolean> {
  const inventory = await readInventory(folder);
  for (const [name, { sha256 }] of Object.entries(inventory ?? {})) {
    if ((await digest(path.join(folder, name)).catch(() => '')) !== sha256) {
      await discard(folder, path.dirname(folder));
      return true;
    }
  }
  return false;
}

async function isWhole(folder: string, programs: readonly string[]): Promise<boolean> {
  if (!(await isPrivate(folder))) return false;
  const inventory = await readInventory(folder);
  if (!inventory) return false;
  const user = process.getuid?.();
  const found = await Promise.all(
    Object.entries(inventory).map(async ([name, { size }]) => {
      const stats = await lstat(path.join(folder, name)).catch(() => undefined);
      if (!stats?.isFile() || stats.size !== size) return false;
      if (user === undefined) return true;
      const isOurs = stats.uid === user && (stats.mode & OTHERS_WRITE) === 0;
      return isOurs && (!programs.includes(name) || (stats.mode & OWNER_RUNS) !== 0);
    }),
  );
  return found.length > 0 && found.every((isGood) => isGood);
}

async function readInventory(folder: string): Promise<Inventory | undefined> {
  const file = path.join(folder, INVENTORY);
  const read = await readRegular(file, MAX_INVENTORY).catch(() => 'unreadable');
  const data = typeof read === 'string' ? undefined : parseJson(read);
  return isInventory(data) ? data : undefined;
}

/** Anything may stand in it: it lay on a disk. No name leads out of the folder. */
function isInventory(data: unknown): data is Inventory {
  const isEntry = ([name, entry]: [string, unknown]) =>
    isRecord(entry) &&
    Number.isInteger(entry.size) &&
    typeof entry.sha256 === 'string' &&
    path.normalize(name) === name &&
    !path.isAbsolute(name) &&
    !leaves(name);
  return isRecord(data) && Object.entries(data).every(isEntry);
}

async function fill(
  archives: Archive[],
  folder: string,
  cacheFolder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const unfinished = await mkdtemp(path.join(cacheFolder, '.unpacking-'));
  try {
    await Promise.all(archives.map((archive) => unpack(archive, unfinished, signal)));
    await writeFile(
      path.join(unfinished, INVENTORY),
      JSON.stringify(await takeInventory(unfinished)),
    );
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // another process was faster: its folder is as good as ours
    if (!isTaken(error)) throw error;
  }
}

function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  // Windows says EPERM
  return ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code);
}

async function unpack(
  archive: Archive,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const target = path.join(folder, archive.target);
  const hash = createHash('sha256');
  await pipeline(
    createReadStream(archive.path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createBrotliDecompress(),
    archive.kind === 'tar'
      ? extract(target, { map: ownedByUs })
      : createWriteStream(target, { mode: 0o700 }),
    { ...(signal && { signal }) },
  );
  // What was unpacked has no name yet, and is removed.
  if (archive.sha256 && hash.digest('hex') !== archive.sha256) throw wrongDigest(archive);
}

function wrongDigest({ path: file }: Archive): Failure {
  return new Failure(
    'machine',
    `\`${file}\` is not what was published: its SHA-256 is another`,
    'install Briefpress again (`npm ci`), and find out who changed that file',
  );
}

/** For root, the archive would hand the files to whichever user has its author's number here. */
function ownedByUs(header: Headers): Headers {
  const { uid = header.uid, gid = header.gid } = {
    uid: process.getuid?.(),
    gid: process.getgid?.(),
  };
  return { ...header, uid, gid };
}

async function takeInventory(folder: string): Promise<Inventory> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const inventory: Inventory = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const { size } = await stat(file);
    inventory[path.relative(folder, file)] = { size, sha256: await digest(file) };
  }
  return inventory;
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1_048_576 }), hash);
  return hash.digest('hex');
}

/** Moved away first: removing in place would show others a half-empty folder. */
async function discard(folder: string, cacheFolder: string): Promise<void> {
  const away = path.join(await mkdtemp(path.join(cacheFolder, '.unpacking-')), 'discarded');
  await rename(folder, away).catch(() => {});
  await rm(path.dirname(away), { recursive: true, force: true });
}

async function sweepUnfinished(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    if (!name.startsWith('.unpacking-') && !name.startsWith('.try-')) continue;
    const folder = path.join(cacheFolder, name);
    const found = await stat(folder).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > STALE) {
      await rm(folder, { recursive: true, force: true }).catch(() => {});
    }
  }
}
