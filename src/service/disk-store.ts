import { randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, link, lstat, open, opendir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../io/code-of.ts';
import { disk } from '../io/disk.ts';
import { makeFolder } from '../io/make-folder.ts';
import { readRegular } from '../io/read-regular.ts';
import { unlessAbsent } from '../io/unless-absent.ts';
import { Failure } from '../model/failure.ts';
import { syncFolder } from '../publish/hold-folder.ts';
import { writeSynced } from '../publish/write-atomic.ts';
import { failToWrite, writeFailure } from '../publish/write-failure.ts';
import { succeeds } from '../values/succeeds.ts';
import type { OutputStore } from './output-store.ts';

/** What is being written lies here, inside the store, so that it can be linked into place. */
const PARTIAL = 'partial';
/** After this time what is being written has no living owner, in ms. */
const ABANDONED = 60 * 60 * 1000;
/** Greatest file that is read whole, in bytes: a PDF of the greatest size. */
const MAX_BYTES = 500 * 1024 * 1024;
/** A store holds no links. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;
/** For the owner alone: inputs and PDFs may be confidential. */
const OWNER_ONLY = 0o700;

/**
 * Open a store on a disk. Any number of processes may share its folder, also over a network, as long as the file system
 * has hard links: by one a file gets its name only once it is whole, and never in the place of another.
 *
 * @param root Absolute path of its folder, which is made.
 * @returns The store.
 * @throws Failure (`machine`) when the folder cannot be made or written, has no hard links, or could be read by
 *   other users although it is not empty.
 */
export async function openDiskStore(root: string): Promise<OutputStore> {
  await tryOut(root);
  await sweep(path.join(root, PARTIAL));
  const fileOf = (name: string): string => path.join(root, demandName(name));
  return {
    put: (name, bytes) => put(root, fileOf(name), bytes),
    get: async (name) => unlessAbsent(name, read(fileOf(name))),
    open: async (name) => unlessAbsent(name, openFile(fileOf(name))),
    has: async (name) => (await unlessAbsent(name, stat(fileOf(name)))) !== undefined,
    remove: async (name) => rm(fileOf(name), { force: true }).catch(failToWrite(name)),
    list: (folder) => list(root, folder),
    isReady: () => succeeds(tryOut(root)),
  };
}

/** A name leads nowhere else, whoever made it up. */
function demandName(name: string): string {
  if (/^[a-z]+\/[0-9a-z-]+(?:\.[0-9a-z]+)*$/.test(name) && !name.startsWith(`${PARTIAL}/`)) {
    return name;
  }
  throw new Error(`\`${name}\` is no name of a store`);
}

async function put(root: string, file: string, bytes: Uint8Array): Promise<'new' | 'there'> {
  const partial = path.join(root, PARTIAL, randomBytes(12).toString('hex'));
  try {
    await writeSynced(partial, bytes, disk, 0o600);
    return await putInPlace(partial, file);
  } catch (error) {
    throw writeFailure(file, error);
  } finally {
    // What is left is swept when a store is opened later.
    await rm(partial, { force: true }).catch(() => {});
  }
}

/** A link does not replace, as a rename would: of two that put the same name one comes first. */
async function putInPlace(partial: string, file: string): Promise<'new' | 'there'> {
  try {
    await link(partial, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'there';
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeFolder(path.dirname(file), OWNER_ONLY);
    await syncFolder(path.dirname(path.dirname(file)));
    return putInPlace(partial, file);
  }
  await syncFolder(path.dirname(file));
  return 'new';
}

async function read(file: string): Promise<Uint8Array | undefined> {
  const found = await readRegular(file, MAX_BYTES, NO_LINK);
  if (typeof found !== 'string') return found;
  throw new Failure('machine', `\`${file}\` is no file of a store (${found})`, 'Remove it.');
}

async function openFile(file: string): ReturnType<OutputStore['open']> {
  const handle: FileHandle = await open(
    file,
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | NO_LINK,
  );
  try {
    const stats = await handle.stat();
    if (!stats.isFile())
      throw new Failure('machine', `\`${file}\` is no file of a store`, 'Remove it.');
    const { size } = stats;
    return { bytes: size, stream: createReadStream(file, { fd: handle }) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* list(root: string, folder: string): AsyncIterable<string> {
  const found = await unlessAbsent(folder, opendir(path.join(root, folder)));
  if (!found) return;
  for await (const entry of found) {
    if (entry.isFile()) yield `${folder}/${entry.name}`;
  }
}

/** Asked by doing: permission bits say nothing about a full disk, a read-only one, or one without links. */
async function tryOut(root: string): Promise<void> {
  const folder = path.join(root, PARTIAL);
  const probe = path.join(folder, `probe-${randomBytes(12).toString('hex')}`);
  try {
    await makeFolder(root, OWNER_ONLY);
    await makeFolder(folder, OWNER_ONLY);
    await demandClosed(root);
    await writeSynced(probe, Buffer.from('probe'), disk, 0o600);
    await link(probe, `${probe}-link`).catch((error: unknown) => {
      throw noLinks(root, error);
    });
  } catch (error) {
    throw writeFailure(root, error);
  } finally {
    await rm(`${probe}-link`, { force: true }).catch(() => {});
    await rm(probe, { force: true }).catch(() => {});
  }
}

function noLinks(root: string, error: unknown): Failure {
  return new Failure(
    'machine',
    `\`${root}\` is on a file system without hard links, which a store needs (${codeOf(error)})`,
    'Choose a folder on another file system.',
    error,
  );
}

async function demandClosed(root: string): Promise<void> {
  const stats = await lstat(root);
  // Windows has no bits of this kind.
  if (process.platform === 'win32' || (stats.mode & 0o077) === 0) return;
  throw new Failure(
    'machine',
    `\`${root}\` is open to other users, and inputs and PDFs may be confidential`,
    `Close it with \`chmod 700\`, or name a folder that does not exist yet.`,
  );
}

/** What a killed process left. Another that shares the folder may be writing now, so only what is old goes. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const stats = await stat(file).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > ABANDONED) await rm(file, { force: true });
  }
}
