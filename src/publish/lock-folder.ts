import { lstat, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeFailure } from './write-atomic.ts';

const LOCK_NAME = '.manifest.lock';
/** A lock is held for milliseconds; after this time, in ms, its owner has been killed. */
const ABANDONED = 10_000;
/** How long a run that was stopped still waits for another, in ms. */
const MOMENT = 1_000;

/**
 * Do some work while no other build works on the same folder.
 *
 * @param folder Absolute path of a folder that exists.
 * @param work What is done; it should take little time.
 * @param signal When it is aborted, others are waited for only a moment.
 * @returns What the work gives.
 * @throws Failure (`machine`) when the folder cannot be written.
 */
export async function withFolderLock<Value>(
  folder: string,
  work: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  const lock = path.join(folder, LOCK_NAME);
  const start = performance.now();
  let seen: { id: string; since: number } | undefined;
  while (!(await take(lock))) {
    if (performance.now() - start > MOMENT) signal?.throwIfAborted();
    const stats = await lstat(lock).catch(() => undefined);
    const id = `${stats?.ino} ${stats?.mtimeMs}`;
    if (seen?.id !== id) seen = { id, since: performance.now() };
    // Its time may lie ahead, where a clock was set back: then our own waiting counts.
    const age = Math.max(performance.now() - seen.since, Date.now() - (stats?.mtimeMs ?? Infinity));
    if (age > ABANDONED) await removeAbandoned(lock);
    else await sleep(20);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw writeFailure(lock, error);
  }
}

async function removeAbandoned(lock: string): Promise<void> {
  try {
    await rm(lock, { force: true });
  } catch (error) {
    throw writeFailure(lock, error);
  }
}
