import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** In bytes; tests take a tenth of it at once, but for those that unpack browsers. */
const NEEDED = 4 * 2 ** 30;

/**
 * Where tests put what they write: into memory where there is room, as a disk makes them wait a fifth
 * of their time.
 *
 * @returns A folder that exists. What `TMPDIR` names goes first.
 */
export function temporaryRoom(): string {
  return process.env.TMPDIR ?? (hasRoom() ? MEMORY : tmpdir());
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const [, options = 'noexec'] = /^\S+ \/dev\/shm tmpfs (\S+)/m.exec(readMounts()) ?? [];
    return bavail * bsize >= NEEDED && !/\b(noexec|ro)\b/.test(options);
  } catch {
    return false;
  }
}

function readMounts(): string {
  return readFileSync('/proc/mounts', 'utf8');
}
