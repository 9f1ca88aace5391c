import { memoryOf } from './memory-of.ts';

/** Time between two looks, in ms: most prints are over before the first. */
const INTERVAL = 400;

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
    const look = async (): Promise<void> => {
      const memory = await memoryOf(processId);
      if (stop.aborted) return;
      if (memory !== undefined && memory > ceiling) resolve(memory);
      else timer = setTimeout(look, INTERVAL);
    };
    let timer = setTimeout(look, INTERVAL);
    stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
