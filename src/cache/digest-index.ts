import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { leaves } from '../io/is-inside.ts';
import { Failure } from '../model/failure.ts';
import { MAX_BYTES } from '../publish/read-output.ts';
import { isRecord } from '../values/is-record.ts';
import { keepAnswers } from '../values/keep-answers.ts';
import { once } from '../values/once.ts';
import { sha256 } from '../values/sha256.ts';
import type { ReadFault, World } from '../world.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/**
 * A file that changed less than this before it was looked at may change again without another time,
 * in ms: the coarsest file systems count in steps of two seconds.
 */
const SETTLED = 2000;
/** Most files whose digests are kept. */
const MOST_FILES = 100_000;
const KIND = 'digests';

/** A file as it is now, or why it cannot be had. */
export type FoundFile = { path: string; sha256: string } | { fault: string };

/** Digests of files, told by size and times where nothing speaks against it. */
export interface DigestIndex {
  /**
   * Tell what a file holds.
   *
   * @param file Path relative to the root of the index, or absolute.
   * @returns Path with links resolved and digest; or why it cannot be had.
   */
  digestOf(file: string): Promise<FoundFile>;
  /** SHA-256 of a file in hexadecimal; undefined where it cannot be had. */
  sha256Of(file: string): Promise<string | undefined>;
  /** What an earlier run noted under a name; undefined where nothing was. */
  recall(name: string): unknown;
  /** Note plain data for later runs. */
  remember(name: string, note: unknown): void;
  /** Keep the digests for later runs. Where that cannot be done, later runs read the files. */
  save(): Promise<void>;
}

/** Size, times and inode, and the digest that the file had with these. */
type Known = [stamp: string, digest: string];

/** What an earlier run left. */
interface KnownBefore {
  known: Map<string, Known>;
  notes: Map<string, unknown>;
}

/**
 * Open the digests of the files below a folder. A digest is believed without a look into the file only
 * when size, both times (in ns) and inode are all those that it had, and when the file had not changed
 * within two seconds before it was digested. In doubt the content decides.
 *
 * @param world Reads files; the index is about those below its root.
 * @param cacheFolder Folder of the cache; undefined where nothing is kept.
 * @param now Time, in ms since 1970.
 * @returns The index, for one run: where a folder leads is asked once.
 */
export async function openDigestIndex(
  world: World,
  cacheFolder: string | undefined,
  now: () => number = Date.now,
): Promise<DigestIndex> {
  const file = cacheFolder && path.join(cacheFolder, KIND, sha256(world.root));
  const { known, notes } = (file && (await readKnown(file, now()))) || nothingKnown();
  const asked = new Map<string, Promise<FoundFile>>();
  const realFolder = createFolderFinder(world.root);
  let isChanged = false;

  async function find(place: string): Promise<FoundFile> {
    const at = realFolder(path.dirname(place));
    const inside = at && path.join(at, path.basename(place));
    const start = now();
    const looked = inside ? look(path.join(world.root, inside)) : undefined;
    const before = looked && known.get(inside ?? '');
    if (inside && looked && before?.[0] === looked.stamp) {
      return { path: slashed(inside), sha256: before[1] };
    }
    // A fault of the machine is told by who prepares or prints it, for this one alone.
    const read = await world.readInside(place, MAX_BYTES).catch((error: unknown): ReadFault => {
      if (error instanceof Failure) return 'not-readable';
      throw error;
    });
    if (typeof read === 'string') return { fault: read };
    const digest = sha256(read.bytes);
    if (inside && looked && read.path === slashed(inside) && looked.changed <= start - SETTLED) {
      known.delete(inside);
      known.set(inside, [looked.stamp, digest]);
      isChanged = true;
    }
    return { path: read.path, sha256: digest };
  }

  function digestOf(given: string): Promise<FoundFile> {
    const place = path.resolve(world.root, given);
    const found = asked.get(place) ?? find(place);
    asked.set(place, found);
    return found;
  }

  return {
    digestOf,
    async sha256Of(file) {
      const found = await digestOf(file);
      return 'fault' in found ? undefined : found.sha256;
    },
    recall: (name) => notes.get(name),
    remember(name, note) {
      notes.set(name, note);
      isChanged = true;
    },
    async save() {
      if (!file || !isChanged) return;
      isChanged = false;
      const files = [...known].slice(-MOST_FILES);
      const head = { written: now(), files, notes: [...notes] };
      await writeSealed(file, KIND, { head, body: new Uint8Array() }).catch(() => {});
    },
  };
}

function nothingKnown(): KnownBefore {
  return { known: new Map(), notes: new Map() };
}

/** Of an index from the future, as where a clock was set back, nothing is believed. */
async function readKnown(file: string, now: number): Promise<KnownBefore | undefined> {
  const { head } = (await readSealed(file, KIND)) ?? {};
  if (!isRecord(head) || !Array.isArray(head.files) || !Array.isArray(head.notes)) return undefined;
  if (typeof head.written !== 'number' || head.written > now) return undefined;
  return {
    known: new Map(head.files as [string, Known][]),
    notes: new Map(head.notes as [string, unknown][]),
  };
}

/** What a file is, without a look into it; undefined where a link or something else stands there. */
function look(file: string): { stamp: string; changed: number } | undefined {
  const stats = statsOf(file);
  if (!stats?.isFile()) return undefined;
  const { size, mtimeNs, ctimeNs, ino } = stats;
  const changed = Math.max(Number(mtimeNs / 1_000_000n), Number(ctimeNs / 1_000_000n));
  return { stamp: `${size} ${mtimeNs} ${ctimeNs} ${ino}`, changed };
}

/** Why it cannot be had is found out by who reads it. */
function statsOf(file: string) {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Folders are few, files are many: where each leads is found out once. */
function createFolderFinder(root: string): (folder: string) => string | undefined {
  const realRoot = once(() => realpathSync.native(root));
  return keepAnswers((folder) => {
    try {
      const inside = path.relative(realRoot(), realpathSync.native(folder));
      return leaves(inside) ? undefined : inside || '.';
    } catch {
      return undefined;
    }
  });
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
