import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isAlive } from './is-alive.ts';
import { readOfSystem } from './read-regular.ts';

/** Most of a name that is repeated in that of its temporary file, in code units: names have an end. */
const MOST = 80;

/** Parts of a temporary name: which machine, which process. Older versions told neither. */
const FORM = /^\..+?(?:\.([0-9a-f]{8})-(\d+))?\.[0-9a-f]{12}\.tmp$/s;

/**
 * Name the file in which something is written before it takes its own name.
 *
 * @param name Name that it will have.
 * @returns A name that nobody else has, which tells the process that writes.
 */
export function temporaryName(name: string): string {
  const random = randomBytes(6).toString('hex');
  return `.${name.slice(0, MOST)}.${machine()}-${process.pid}.${random}.tmp`;
}

/**
 * Tell from its name whether a temporary file was left by a process that has ended.
 *
 * @param name Name of any file.
 * @returns `left` when its process is no more; `unknown` for one whose process is of another machine,
 *   lives, or is not told; undefined for a file that is not temporary.
 */
export function ownerOf(name: string): 'left' | 'unknown' | undefined {
  const parts = FORM.exec(name);
  if (!parts) return undefined;
  const [, there, pid] = parts;
  return pid !== undefined && there === machine() && !isAlive(Number(pid)) ? 'left' : 'unknown';
}

/** Process ids count for one start of one machine, and for one container on it. */
function machine(): string {
  const start = readOfSystem('/proc/sys/kernel/random/boot_id', 100) ?? hostname();
  return createHash('sha256').update(`${start} ${processSpace()}`).digest('hex').slice(0, 8);
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
