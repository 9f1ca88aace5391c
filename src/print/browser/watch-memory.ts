import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf, memoryOf, mostMemoryOf } from './memory-of.ts';

/** Time between two looks, in ms: most prints are over before the first. */
const INTERVAL = 400;
/**
 * So many looks ask which processes there are, which means all of the system; later only one in so many does. What
 * draws the page starts with the print, on a busy machine some looks late.
 */
const LOOKS_AT_FAMILY = 8;

/**
 * Watch how much memory a browser takes while it works.
 *
 * @param processId Number of its process.
 * @param ceiling How much it may take, in MiB.
 * @param stop Ends the watch, which is then rejected.
 * @returns Resolves when the browser takes more, with how much, in MiB.
 */
export async function watchMemory(
  processId: number,
  ceiling: number,
  stop: AbortSignal,
): Promise<number> {
  let family: ReadonlySet<number> = new Set();
  for (let looks = 0; ; looks++) {
    await sleep(INTERVAL, undefined, { signal: stop });
    if (looks < LOOKS_AT_FAMILY || looks % LOOKS_AT_FAMILY === 0) {
      family = await familyOf(processId);
    }
    // Measured exactly only where it may be too much.
    if ((await mostMemoryOf(family)) <= ceiling) continue;
    const memory = await memoryOf(processId);
    if (memory !== undefined && memory > ceiling) return memory;
  }
}
