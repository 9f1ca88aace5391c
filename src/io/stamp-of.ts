import { stat } from 'node:fs';
import { promisify } from 'node:util';

/** Threads ask it: not by `fs/promises`, see `read-regular.ts`. */
const statOf = promisify(stat);

/**
 * A file that changed less than this ago may change again without another time, in ms: the coarsest
 * file systems count in steps of two seconds.
 */
const SETTLED = 2000;

/**
 * Tell what a file is now: which file it is, wherever links lead, how large, and when it was changed.
 * Who changes a file cannot keep all of that as it was. Asked of a hundred files for each briefing, so
 * the system is asked once each: the number of a file tells one link from another.
 *
 * @param file Absolute path; links are followed.
 * @param now Time to count from, in ms since 1970.
 * @returns A text that is another as soon as the file is; undefined where it cannot be relied on, as
 *   there is no such file, or it has just been changed.
 */
export async function stampOf(file: string, now = Date.now()): Promise<string | undefined> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await statOf(file, { bigint: true });
    const changed = Math.max(Number(mtimeNs), Number(ctimeNs)) / 1_000_000;
    if (changed > now - SETTLED) return undefined;
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    // Why it cannot be had is told by who reads it.
    return undefined;
  }
}
