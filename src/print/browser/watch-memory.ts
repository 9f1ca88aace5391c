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
 * @param stop Ends the watch.
 * @returns Resolves when the browser takes more, with how much, in MiB; never otherwise.
 */
export function watchMemory(
  processId: number,
  ceiling: number,
  stop: AbortSignal,
): Promise<number> {
  return new Promise((resolve) => {
    let family: ReadonlySet<number> = new Set();
    let looks = 0;
    /** Measured exactly only where it may be too much. */
    const measure = async (): Promise<number | undefined> => {
      if (looks < LOOKS_AT_FAMILY || looks % LOOKS_AT_FAMILY === 0) {
        family = await familyOf(processId);
      }
      looks++;
      return (await mostMemoryOf(family)) > ceiling ? memoryOf(processId) : undefined;
    };
    const look = async (): Promise<void> => {
      const memory = await measure();
      if (stop.aborted) return;
      if (memory !== undefined && memory > ceiling) resolve(memory);
      else timer = setTimeout(look, INTERVAL);
    };
    let timer = setTimeout(look, INTERVAL);
    stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
