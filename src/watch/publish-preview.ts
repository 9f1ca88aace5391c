import { Failure } from '../model/failure.ts';
import { buildAll } from '../runs/build-all.ts';
import type { Run } from '../runs/open-run.ts';
import type { ProjectFault } from './viewers.ts';

/** Writes what is shown to the output folder. */
export interface Publisher {
  /** Write a briefing, after those that wait already. */
  publish(run: Run, source: string): void;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
}

/**
 * Make what writes. It does what `briefpress build` does, so it takes the finished PDF out of the cache,
 * and prints it once more only where nothing is kept.
 *
 * @param signal Nothing is written after it.
 * @param tell Hears why something could not be written; undefined once it could.
 * @returns The publisher.
 */
export function createPublisher(
  signal: AbortSignal,
  tell: (fault: ProjectFault | undefined) => void,
): Publisher {
  let line = Promise.resolve();
  const write = async (run: Run, source: string): Promise<void> => {
    if (signal.aborted) return;
    try {
      const { briefings } = await buildAll(run, { files: [source], signal });
      tell(briefings.find(({ failure }) => failure)?.failure);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Failure)) throw error;
      tell(error);
    }
  };
  return {
    publish(run, source) {
      line = line.then(() => write(run, source));
    },
    idle: () => line,
  };
}
