import { keepAnswers } from '../values/keep-answers.ts';
import type { ReportFiles } from './report.ts';
import { linesOf } from './source-range.ts';

/**
 * Make what gives the lines of the files that messages speak of; each file is cut into lines once.
 *
 * @param files The files.
 * @returns Lines by the path of their file; undefined where it cannot be read.
 */
export function createLineReader(files: ReportFiles): (file: string) => string[] | undefined {
  return keepAnswers((file) => {
    const text = files.textOf(file);
    return text === undefined ? undefined : linesOf(text);
  });
}
