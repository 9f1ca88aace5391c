import {
  close,
  closeSync,
  constants,
  fstat,
  fstatSync,
  open,
  openSync,
  read,
  readSync,
  type Stats,
} from 'node:fs';
import { promisify } from 'node:util';
import type { ReadFault } from '../world.ts';

/** Never waits for a pipe into which nobody writes. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Read a regular file whole: the one way by which files reach the program. It is opened once, never
 * waited for, and never read beyond its limit, however it grows meanwhile.
 *
 * @param file Absolute path; links are followed.
 * @param maxBytes Greatest size accepted, in bytes.
 * @param flags Flags for the opening besides those that every reading has.
 * @returns The bytes, or why they cannot be had.
 * @throws What the system says, when the file cannot be opened or read.
 */
export async function readRegular(
  file: string,
  maxBytes: number,
  flags = 0,
): Promise<Uint8Array | ReadFault> {
  const descriptor = await opened(file, FLAGS | flags);
  try {
    const stats = await statOf(descriptor);
    const fault = faultOf(stats, maxBytes);
    return fault ?? (await readAll(descriptor, stats.size, maxBytes));
  } finally {
    await closed(descriptor);
  }
}

/**
 * Threads read, too. Not by `fs/promises`: Node 20 aborts when a thread that is being ended calls one of them, as on a signal
 * (`Assertion failed: (req_wrap_async) != nullptr`).
 */
const opened = promisify(open);
const statOf = promisify(fstat);
const readInto = promisify(read);
const closed = promisify(close);

/**
 * The same for those who cannot wait, such as a reporter that writes line after line.
 *
 * @param file Absolute path; links are followed.
 * @param maxBytes Greatest size accepted, in bytes.
 * @returns The bytes, or why they cannot be had.
 * @throws What the system says, when the file cannot be opened or read.
 */
export function readRegularNow(file: string, maxBytes: number): Uint8Array | ReadFault {
  const descriptor = openSync(file, FLAGS);
  try {
    const stats = fstatSync(descriptor);
    const fault = faultOf(stats, maxBytes);
    if (fault) return fault;
    let bytes = Buffer.allocUnsafeSlow(roomFor(stats.size, maxBytes));
    for (let length = 0; ; ) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      length += read;
      if (length > maxBytes) return 'too-large';
      if (read === 0 || length === stats.size) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = grown(bytes, maxBytes);
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Read what the kernel tells of itself or of a process, below `/proc`, or another small text of the
 * system.
 *
 * @param file Absolute path.
 * @param maxBytes Greatest size accepted, in bytes.
 * @returns The text; undefined where there is none.
 */
export function readOfSystem(file: string, maxBytes: number): string | undefined {
  try {
    const read = readRegularNow(file, maxBytes);
    return typeof read === 'string' ? undefined : Buffer.from(read).toString('latin1');
  } catch {
    return undefined;
  }
}

function faultOf(stats: Stats, maxBytes: number): ReadFault | undefined {
  if (stats.isDirectory()) return 'folder';
  if (!stats.isFile()) return 'not-regular';
  return stats.size > maxBytes ? 'too-large' : undefined;
}

async function readAll(
  descriptor: number,
  size: number,
  maxBytes: number,
): Promise<Uint8Array | ReadFault> {
  let bytes = Buffer.allocUnsafeSlow(roomFor(size, maxBytes));
  for (let length = 0; ; ) {
    const room = bytes.length - length;
    const { bytesRead } = await readInto(descriptor, bytes, length, room, length);
    length += bytesRead;
    if (length > maxBytes) return 'too-large';
    if (bytesRead === 0 || length === size) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = grown(bytes, maxBytes);
  }
}

/** Some files of the system tell no size: of them a byte more is asked for than may come. */
function roomFor(size: number, maxBytes: number): number {
  return size > 0 ? size : Math.min(4096, maxBytes) + 1;
}

function grown(bytes: Buffer, maxBytes: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(Math.min(bytes.length * 2, maxBytes) + 1);
  bytes.copy(larger);
  return larger;
}
