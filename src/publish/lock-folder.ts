import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRegular } from '../io/read-regular.ts';
import { writeFailure } from './write-atomic.ts';

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
 * @param folder Absolute path of a folder that exists.
 * @param work What is done; it should take little time.
 * @param signal When it is aborted, others are waited for only a moment.
 * @param patience After this time without a sign of life, in ms, an owner counts as killed.
 * @returns What the work gives.
 * @throws Failure (`machine`) when the folder cannot be written.
 */
export async function withFolderLock<Value>(
  folder: string,
  work: () => Promise<Value>,
  signal?: AbortSignal,
  patience = ABANDONED,
): Promise<Value> {
  const lock = path.join(folder, LOCK_NAME);
  const { token, handle } = await acquire(lock, patience, signal);
  // By the handle, not by the name: the file of that name may be another's by then.
  const heart = setInterval(() => void beat(handle), patience / BEATS);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    await handle.close();
    // One that cannot be removed now counts as abandoned soon; what was done stands in any case.
    await removeUnderGuard(lock, token, (now) => now.token === token).catch(() => {});
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

async function acquire(file: string, patience: number, signal?: AbortSignal): Promise<Owned> {
  const start = performance.now();
  let seen: { id: string; since: number } | undefined;
  for (;;) {
    const owned = await create(file);
    if (owned) return owned;
    if (performance.now() - start > MOMENT) signal?.throwIfAborted();
    const found = await look(file);
    if (!found) continue;
    if (seen?.id !== found.id) seen = { id: found.id, since: performance.now() };
    // Its time may lie ahead, where a clock was set back: then our own waiting counts.
    const age = Math.max(performance.now() - seen.since, Date.now() - found.time);
    if (age > patience) await removeUnderGuard(file, found.token, ({ id }) => id === found.id);
    else await sleep(NAP);
  }
}

async function create(file: string): Promise<Owned | undefined> {
  const token = randomBytes(6).toString('hex');
  try {
    const handle = await open(file, 'wx');
    // On a full disk it holds no token: it is no less a lock, and counts as abandoned in the end.
    await handle.writeFile(token).catch(() => {});
    return { token, handle };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw writeFailure(file, error);
  }
}

async function look(file: string): Promise<Found | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats) return undefined;
  const read = await readRegular(file, 100).catch(() => 'missing');
  const text = typeof read === 'string' ? '' : Buffer.from(read).toString('latin1');
  const token = /^[0-9a-f]{12}$/.test(text) ? text : '0'.repeat(12);
  return { token, id: `${token} ${stats.ino} ${stats.mtimeMs}`, time: stats.mtimeMs };
}

/** The guard is a lock of its own, held for two calls; its name is one that a later build sweeps. */
async function removeUnderGuard(
  file: string,
  token: string,
  isMeant: (now: Found) => boolean,
): Promise<void> {
  const guard = `${file}.${token}.tmp`;
  const { handle } = await acquire(guard, ABANDONED);
  try {
    const now = await look(file);
    if (now && isMeant(now)) await rm(file);
  } catch (error) {
    throw writeFailure(file, error);
  } finally {
    await handle.close();
    await rm(guard, { force: true });
  }
}

async function beat(handle: FileHandle): Promise<void> {
  const now = new Date();
  await handle.utimes(now, now).catch(() => {});
}
