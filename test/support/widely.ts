import { it, type TestContext } from 'vitest';

/** Whether this is `npm run test:wide`. */
const isWide = process.env.BRIEFPRESS_TEST_WIDE === '1';

/**
 * Say over which inputs, or how large a one, a behaviour is tried: `npm test` takes few, the wide tests
 * take all of them.
 *
 * @param few Enough to show the behaviour.
 * @param all What else must behave so, with the few.
 * @returns What this run takes.
 */
export function widely<Value>(few: Value, all: Value): Value {
  return isWide ? all : few;
}

/**
 * A test of the wide tests alone: it costs much, and what it shows is shown by another test already,
 * over less.
 *
 * @param name A sentence about behaviour.
 * @param test What shows it.
 * @param timeout The longest that it may take, in ms.
 */
export function itWidely(
  name: string,
  test: (context: TestContext) => void | Promise<void>,
  timeout?: number,
): void {
  if (isWide) it(name, test, timeout);
}
