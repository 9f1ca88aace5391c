import { isAbsent } from './disk.ts';
import { readFailure } from './read-failure.ts';

/**
 * Wait for what the disk tells of something of the project that may not be there.
 *
 * @param shown Path as people know it.
 * @param asked The question.
 * @returns The answer; undefined only when the system says that nothing stands there.
 * @throws Failure (`machine`) for every other error; one that the question itself throws stays as it is.
 */
export function unlessAbsent<Value>(
  shown: string,
  asked: Promise<Value>,
): Promise<Value | undefined> {
  return asked.catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw readFailure(shown, error);
  });
}
