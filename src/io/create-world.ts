import { constants } from 'node:fs';
import path from 'node:path';
import { Failure } from '../model/failure.ts';
import type { ReadFault, ReadFile, World } from '../world.ts';
import { codeOf } from './code-of.ts';
import type { Disk } from './disk.ts';
import { leaves } from './is-inside.ts';
import { limitWork } from './limit-work.ts';
import { readRegular } from './read-regular.ts';
import { realpathOf } from './realpath-of.ts';
import { systemFailure } from './system-failure.ts';

/** Greatest file of the tool itself, in bytes: the largest font has a tenth of it. */
const MAX_OWN_BYTES = 100_000_000;

/** Most files that one world has open at once: a system may allow no more than some dozens. */
const MOST_OPEN = 16;

/** What a world asks of a disk. */
type Readable = Pick<Disk, 'realpath' | 'read'>;

/** This machine's. Threads read by it, so it has nothing of what only a main thread may call. */
const OWN_DISK: Readable = { realpath: realpathOf, read: readRegular };

/**
 * Make the real world: the disk below one project root.
 *
 * @param root Absolute path of the project root.
 * @param from Disk to read; this machine's unless told.
 * @returns A world whose `readInside` never leaves the root, whatever links it meets.
 */
export function createWorld(root: string, from = OWN_DISK): World {
  const limited = limitWork(MOST_OPEN);
  return {
    root,
    readInside: (file, maxBytes) => limited(() => readInside(root, file, maxBytes, from)),
    readOwn: (file) => limited(() => readOwn(file)),
  };
}

async function readInside(
  root: string,
  file: string,
  maxBytes: number,
  from: Readable,
): Promise<ReadFile | ReadFault> {
  try {
    const realRoot = await from.realpath(root);
    const lexical = path.resolve(root, file);
    const real = await from.realpath(lexical);
    const inside = path.relative(realRoot, real);
    if (inside === '' || leaves(inside)) {
      return inside === '' ? 'folder' : 'outside';
    }
    // A link that appeared since is not followed.
    const bytes = await from.read(real, maxBytes, constants.O_NOFOLLOW ?? 0);
    return typeof bytes === 'string' ? bytes : { bytes, path: inside.split(path.sep).join('/') };
  } catch (error) {
    return faultOf(error, path.relative(root, path.resolve(root, file)));
  }
}

/** @throws Failure (`machine`) where the machine is at fault, and not the file. */
function faultOf(error: unknown, relative: string): ReadFault {
  const code = codeOf(error);
  // What lies outside is told as outside also when it does not exist: no oracle for strangers.
  if (leaves(relative)) return 'outside';
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
  if (code === 'EISDIR') return 'folder';
  if (code === 'ELOOP' || code === 'ENXIO') return 'not-regular';
  const ofMachine = systemFailure(error);
  if (ofMachine) throw ofMachine;
  // Node itself refuses a path with a NUL: no file has such a name.
  return code === 'ERR_INVALID_ARG_VALUE' ? 'missing' : 'not-readable';
}

async function readOwn(file: string): Promise<Uint8Array> {
  const read = await readRegular(file, MAX_OWN_BYTES).catch((error: unknown) => {
    throw systemFailure(error) ?? damaged(file, error);
  });
  if (typeof read === 'string') throw damaged(file, read);
  return read;
}

function damaged(file: string, cause: unknown): Failure {
  return new Failure(
    'machine',
    `The installation lacks \`${path.basename(file)}\``,
    'Install Briefpress again (`npm ci`).',
    cause,
  );
}
