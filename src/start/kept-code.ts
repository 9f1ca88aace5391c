import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import type { Script } from 'node:vm';
import { cachePlaces } from './cache-places.ts';

/** Compiled code of the files of the bundle, as it is kept between runs. */
export interface KeptCode {
  /** Compiled code of a file; undefined where there is none that can be trusted. */
  read(name: string): Buffer | undefined;
  /** Keep the compiled code of some files. A place that cannot be written is no fault. */
  keep(scripts: ReadonlyMap<string, Script>): void;
}

/** Length of the digest before the code, in bytes. */
const DIGEST = 32;
/** Code of another build is removed when it is as old as this, in ms: another installation may use it. */
const STALE = 7 * 24 * 3_600_000;

/**
 * Open the place of compiled code: `code/` in the cache folder, in a folder for this very engine. The
 * engine believes what it is given, so nothing is read that another user could have written, and
 * nothing that is not whole. The names of the files of the bundle hold their digests; code holds the
 * place of its file, which stacks name, so that each installation has its own.
 *
 * @param environment Variables that tell where the cache folder is, as in `findCacheFolder`.
 * @param bundle Absolute path of the folder of the bundle.
 * @returns The place.
 */
export function keptCode(
  environment: Record<string, string | undefined>,
  bundle: string,
): KeptCode {
  const installation = digestOf(Buffer.from(bundle)).toString('hex', 0, 8);
  const places = cachePlaces(environment);
  // Nothing is tried, as each run would pay for it: one that was named is taken, or none.
  const caches = environment.BRIEFPRESS_CACHE ? places.slice(0, 1) : places;
  const folders = (): string[] => caches.map((cache) => path.join(cache, 'code', engineName()));
  let trusted: { folder: string | undefined } | undefined;
  return {
    read(name) {
      // Not before the first file is read: until then the switches of the engine may be set.
      trusted ??= { folder: folders().find(isTrusted) };
      return trusted.folder === undefined
        ? undefined
        : readWhole(fileIn(trusted.folder, name, installation));
    },
    keep(scripts) {
      const folder = folders().find(makeTrusted);
      if (folder === undefined) return;
      for (const [name, script] of scripts) {
        const file = fileIn(folder, name, installation);
        writeWhole(file, script.createCachedData());
        removeStale(file);
      }
    },
  };
}

function fileIn(folder: string, name: string, installation: string): string {
  return path.join(folder, `${name}.${installation}.bin`);
}

/** The tag stands for the version of the engine, its switches and what the processor can do. */
function engineName(): string {
  return `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`;
}

/** Whether nobody but its owner and the system can write a folder or put another in its place. */
function isTrusted(folder: string): boolean {
  const user = process.getuid?.();
  // Windows has no owners of this kind; its home folders are per user.
  if (user === undefined) return isFolder(folder);
  try {
    for (let at = folder; ; at = path.dirname(at)) {
      const { uid, mode } = lstatSync(at).isSymbolicLink() ? { uid: -1, mode: 0 } : lstatSync(at);
      const isShared = (mode & 0o022) !== 0;
      // In a shared folder with the sticky bit, such as `/tmp`, only the owner of a thing can move it.
      const isSticky = (mode & 0o1000) !== 0;
      if (at === folder ? uid !== user || isShared : uid !== user && uid !== 0) return false;
      if (isShared && !isSticky) return false;
      if (at === path.dirname(at)) return true;
    }
  } catch {
    return false;
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Makes the last three folders of a path, each by itself. */
function makeTrusted(folder: string): boolean {
  const code = path.dirname(folder);
  for (const wanted of [path.dirname(code), code, folder]) {
    try {
      mkdirSync(wanted, { mode: 0o700 });
    } catch {
      // It is there, or the next one will tell.
    }
  }
  return isTrusted(folder);
}

function readWhole(file: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    const user = process.getuid?.() ?? stats.uid;
    if (!stats.isFile() || stats.uid !== user || (stats.mode & 0o022) !== 0) return undefined;
    const bytes = readFileSync(descriptor);
    const code = bytes.subarray(DIGEST);
    return digestOf(code).equals(bytes.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function writeWhole(file: string, code: Buffer): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([digestOf(code), code]), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Code of the same part of another build, and what a run that was killed left of its writing. */
function removeStale(file: string): void {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const part = name.slice(0, name.indexOf('.') + 1);
  const others = readdirSync(folder).filter((other) => other.startsWith(part) && other !== name);
  for (const other of others.map((entry) => path.join(folder, entry))) {
    const { mtimeMs = Date.now() } = statSync(other, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > STALE) rmSync(other, { force: true });
  }
}

function digestOf(code: Uint8Array): Buffer {
  return createHash('sha256').update(code).digest();
}
