import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../io/code-of.ts';
import { type Disk, disk, isAbsent } from '../io/disk.ts';
import type { HeldFolder } from './hold-folder.ts';
import { writeFailure } from './write-failure.ts';

const LOCK_NAME = '.manifest.lock';
/** After this time without a sign of life, in ms, an owner has been killed. */
const ABANDONED = 10_000;
/** How many signs of life it gives in that time. */
const BEATS = 10;
/** How long a run that was stopped still waits for another, in ms. */
const MOMENT = 1_000;
/** How long a waiter sleeps before it looks again, in ms. */
const NAP = 20;

/**
 * Do some work while no other build works on the same folder. The lock is a file that holds the
 * token of its owner. Whoever removes it, at the end or because its owner was killed, first takes
 * the guard of that very token, and looks again: so nobody removes the lock of another, and of many
 * that find one abandoned a single one clears it away.
 *
 * @param folder A folder that exists; the caller may hold it.
 * @param work What is done; it should take little time.
 * @param signal When it is aborted, others are waited for only a moment.
 * @param patience After this time without a sign of life, in ms, an owner counts as killed.
 * @param from Disk to work on; this machine's unless told.
 * @returns What the work gives.
 * @throws Failure (`machine`) when the folder cannot be written.
 */
export async function withFolderLock<Value>(
  folder: string | Pick<HeldFolder, 'path' | 'at'>,
  work: () => Promise<Value>,
  signal?: AbortSignal,
  patience = ABANDONED,
  from = disk,
): Promise<Value> {
  const [lock, shown] =
    typeof folder === 'string'
      ? [path.join(folder, LOCK_NAME), folder]
      : [folder.at(LOCK_NAME), folder.path];
  const acquired = acquire(lock, from, patience, signal).catch((error: unknown) => {
    throw signal?.aborted ? error : writeFailure(path.join(shown, LOCK_NAME), error);
  });
  const { token, handle } = await acquired;
  // By the handle, not by the name: the file of that name may be another's by then.
  const heart = setInterval(() => void beat(handle), patience / BEATS);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    await handle.close().catch(() => {});
    // One that cannot be removed now counts as abandoned soon; what was done stands in any case.
    await removeUnderGuard(lock, from, token, (now) => now.token === token).catch(() => {});
  }
}

/** A lock that is ours. */
interface Owned {
  token: string;
  handle: FileHandle;
}

/** A lock as it was found. */
interface Found {
  /** Its owner's token; noughts where it holds none, as when its owner was killed too early. */
  token: string;
  /** Changes with every sign of life. */
  id: string;
  /** When it was last written, in ms since 1970. */
  time: number;
}

async function acquire(
  file: string,
  from: Disk,
  patience: number,
  signal?: AbortSignal,
): Promise<Owned> {
  const start = performance.now();
  let seen: { id: string; since: number } | undefined;
  for (;;) {
    const owned = await create(file, from);
    if (owned) return owned;
    if (performance.now() - start > MOMENT) signal?.throwIfAborted();
    const found = await look(file, from);
    if (!found) continue;
    if (seen?.id !== found.id) seen = { id: found.id, since: performance.now() };
    // Its time may lie ahead, where a clock was set back: then our own waiting counts.
    const age = Math.max(performance.now() - seen.since, Date.now() - found.time);
    if (age > patience)
      await removeUnderGuard(file, from, found.token, ({ id }) => id === found.id);
    else await sleep(NAP);
  }
}

async function create(file: string, from: Disk): Promise<Owned | undefined> {
  const token = randomBytes(6).toString('hex');
  try {
    const handle = await from.open(file, 'wx');
    // On a full disk it holds no token: it is no less a lock, and counts as abandoned in the end.
    await handle.writeFile(token).catch(() => {});
    return { token, handle };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

async function look(file: string, from: Disk): Promise<Found | undefined> {
  const stats = await from.lstat(file).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (!stats) return undefined;
  const read = await from.read(file, 100).catch(() => 'missing');
  const text = typeof read === 'string' ? '' : Buffer.from(read).toString('latin1');
  const token = /^[0-9a-f]{12}$/.test(text) ? text : '0'.repeat(12);
  return { token, id: `${token} ${stats.ino} ${stats.mtimeMs}`, time: stats.mtimeMs };
}

/** The guard is a lock of its own, held for two calls; its name is one that a later build sweeps. */
async function removeUnderGuard(
  file: string,
  from: Disk,
  token: string,
  isMeant: (now: Found) => boolean,
): Promise<void> {
  const guard = `${file}.${token}.tmp`;
  const { handle } = await acquire(guard, from, ABANDONED);
  try {
    const now = await look(file, from);
    if (now && isMeant(now)) await from.remove(file);
  } finally {
    await handle.close().catch(() => {});
    await from.remove(guard).catch(() => {});
  }
}

async function beat(handle: FileHandle): Promise<void> {
  const now = new Date();
  await handle.utimes(now, now).catch(() => {});
}
