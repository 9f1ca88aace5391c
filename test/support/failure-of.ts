import type { Failure } from '../../src/model/failure.ts';

/**
 * Do something that ought to fail.
 *
 * @param work What is done.
 * @returns What was thrown; undefined when nothing was.
 */
export function failureOf(work: () => unknown): Failure | undefined {
  try {
    work();
  } catch (error) {
    return error as Failure;
  }
  return undefined;
}
