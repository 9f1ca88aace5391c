import type { ReportFiles } from './report.ts';
import { linesOf } from './source-range.ts';

/**
 * Make what gives the lines of the files that messages speak of; each file is cut into lines once.
 *
 * @param files The files.
 * @returns Lines by the path of their file; undefined where it cannot be read.
 */
export function createLineReader(files: ReportFiles): (file: string) => string[] | undefined {
  const kept = new Map<string, string[] | undefined>();
  return (file) => {
    if (!kept.has(file)) {
      const text = files.textOf(file);
      kept.set(file, text === undefined ? undefined : linesOf(text));
    }
    return kept.get(file);
  };
}
