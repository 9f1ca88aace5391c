import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../io/code-of.ts';
import { type Disk, disk, isAbsent } from '../io/disk.ts';
import { ownerOf, temporaryName } from '../io/temporary-name.ts';
import { Failure } from '../model/failure.ts';
import type { HeldFolder } from './hold-folder.ts';
import { writeFailure } from './write-failure.ts';

const LOCK_NAME = '.manifest.lock';
/** What a guard adds to the name of its lock: a later build sweeps such names. */
const GUARD = '.000000000000.tmp';
/** A lock that shows no sign of life while one waits for it so long, in ms, is abandoned. */
const ABANDONED = 10_000;
/** After so many ms an owner gives another sign of life. */
const BEAT = 1_000;
/** How long a run that was stopped still waits for another, in ms. */
const MOMENT = 1_000;
/** How long a waiter sleeps before it looks again, in ms. */
const NAP = 20;

/** How time passes for those who wait and for an owner. */
export interface Clock {
  /** Wait for some time, in ms. */
  sleep(time: number): Promise<unknown>;
  /** Do something each time so many ms have passed, until it is told to end. */
  every(time: number, work: () => void): () => void;
}

/** What a lock is taken with. */
export interface LockMeans {
  /** When it is aborted, others are waited for only a moment. */
  signal?: AbortSignal | undefined;
  /** Disk to work on; this machine's unless told. */
  from?: Disk;
  /** That of this machine unless told. */
  clock?: Clock;
}

/**
 * Do some work while no other build works on the same folder. The lock is a file that its owner holds
 * open, and touches as long as it lives. It is abandoned when its process has ended, where that can be
 * told, or when a waiter has itself waited for long and seen no touch: no clocks are compared, and time
 * in which the waiter was stopped does not count.
 *
 * A file cannot be removed only if it is a certain one. So whoever clears an abandoned lock away has a
 * guard, which is a lock itself, and looks again; what it takes it first gives a name of its own, looks
 * at it there, and puts it back where it is another's. Two things are left that no lock file can prevent.
 * One who was stopped for longer than the others wait, just between looking and taking, takes the lock of
 * another away for the two calls until it is put back, and a third may come in. And an owner who is stopped
 * so long between his last look and his writing writes although another has the folder by then. In either
 * case the later of two manifests stands.
 *
 * @param folder A folder that exists; the caller may hold it.
 * @param work What is done; it should take little time. Before each thing that cannot be undone it asks
 *   whether the lock is still its own; where it is not, that throws a failure (`machine`).
 * @param means What it is taken with.
 * @returns What the work gives.
 * @throws Failure (`machine`) when the folder cannot be written.
 */
export async function withFolderLock<Value>(
  folder: string | Pick<HeldFolder, 'path' | 'at'>,
  work: (confirm: () => Promise<void>) => Promise<Value>,
  { signal, from = disk, clock = ofMachine }: LockMeans = {},
): Promise<Value> {
  const [lock, shown] =
    typeof folder === 'string'
      ? [path.join(folder, LOCK_NAME), folder]
      : [folder.at(LOCK_NAME), folder.path];
  const fail = (error: unknown): never => {
    throw signal?.aborted ? error : writeFailure(path.join(shown, LOCK_NAME), error);
  };
  const own = await acquire(lock, { signal, from, clock }).catch(fail);
  const end = clock.every(BEAT, () => void beat(own));
  try {
    return await work(async () => {
      const now = await look(lock, from).catch(fail);
      if (!now || !isOwn(own, now)) throw lost(shown);
    });
  } finally {
    end();
    // One that cannot be removed now counts as abandoned soon; what was done stands in any case.
    await release(lock, own, from).catch(() => {});
  }
}

const ofMachine: Clock = {
  sleep,
  every(time, work) {
    const timer = setInterval(work, time);
    return () => clearInterval(timer);
  },
};

/** A lock that is ours. */
interface Owned {
  handle: FileHandle;
  /** As long as we hold it open, no other file has this number. */
  file: number;
  /** What it holds: a temporary name, which tells its process. */
  owner: string;
}

/** A lock as it was found. */
interface Found extends Pick<Owned, 'file' | 'owner'> {
  /** Changes with every sign of life. */
  state: string;
}

type Means = LockMeans & Required<Pick<LockMeans, 'from' | 'clock'>>;

async function acquire(file: string, means: Means): Promise<Owned> {
  const { signal, from, clock } = means;
  let waited = 0;
  let seen: { state: string; since: number } | undefined;
  for (;;) {
    const own = await create(file, from);
    if (own) return own;
    if (waited > MOMENT) signal?.throwIfAborted();
    const found = await look(file, from);
    if (!found) continue;
    if (seen?.state !== found.state) seen = { state: found.state, since: waited };
    if (ownerOf(found.owner) === 'left' || waited - seen.since >= ABANDONED) {
      await clearAway(file, found, means);
      continue;
    }
    await clock.sleep(NAP);
    // Not what a clock says: while all were stopped, an owner gave no sign either.
    waited += NAP;
  }
}

async function create(file: string, from: Disk): Promise<Owned | undefined> {
  const handle = await from.open(file, 'wx').catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  if (!handle) return undefined;
  try {
    const name = temporaryName('lock');
    // On a full disk it tells no process: it is no less a lock, and counts as abandoned in the end.
    const owner = await handle.writeFile(name).then(
      () => name,
      () => '',
    );
    return { handle, file: (await handle.stat()).ino, owner };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function look(file: string, from: Disk): Promise<Found | undefined> {
  const stats = await from.lstat(file).catch(unlessAbsent);
  if (!stats) return undefined;
  if (stats.isDirectory())
    throw Object.assign(new Error(`folder ${file}`), { code: 'ERR_FS_EISDIR' });
  const read = await from.read(file, 200).catch(unlessAnothers);
  const owner = read instanceof Uint8Array ? Buffer.from(read).toString('latin1') : '';
  return { file: stats.ino, owner, state: `${owner} ${stats.ino} ${stats.mtimeMs}` };
}

function unlessAbsent(error: unknown): undefined {
  if (!isAbsent(error)) throw error;
}

/** What another user put there, or another machine took away, tells no process: it counts as any that is unknown. */
function unlessAnothers(error: unknown): undefined {
  if (!['EACCES', 'EPERM', 'ELOOP', 'ESTALE'].includes(codeOf(error) ?? '')) unlessAbsent(error);
}

async function clearAway(file: string, { state }: Found, means: Means): Promise<void> {
  const guard = `${file}${GUARD}`;
  const own = await acquire(guard, means);
  try {
    await take(file, (now) => now.state === state, means.from);
  } finally {
    await release(guard, own, means.from).catch(() => {});
  }
}

async function release(file: string, own: Owned, from: Disk): Promise<void> {
  try {
    await take(file, (now) => isOwn(own, now), from);
  } finally {
    await own.handle.close();
  }
}

function isOwn(own: Owned, now: Found): boolean {
  return now.file === own.file && now.owner === own.owner;
}

/** Remove a lock if it is the one that is meant. */
async function take(file: string, isMeant: (now: Found) => boolean, from: Disk): Promise<void> {
  const now = await look(file, from);
  if (!now || !isMeant(now)) return;
  const aside = path.join(path.dirname(file), temporaryName('lock'));
  await from.rename(file, aside).catch(unlessAbsent);
  const taken = await look(aside, from);
  // Where a third has come in, that one has the lock, and the owner of this one is told by his next look.
  if (taken && !isMeant(taken)) await from.link(aside, file).catch(() => {});
  if (taken) await from.remove(aside);
}

function lost(folder: string): Failure {
  return new Failure(
    'machine',
    `\`${folder}\` was taken by another build while this one was stopped for long`,
    'Build again.',
  );
}

/** By the handle, not by the name: the file of that name may be another's by then. */
async function beat({ handle }: Owned): Promise<void> {
  const now = new Date();
  await handle.utimes(now, now).catch(() => {});
}
