import { describe, it, type TestContext, TestRunner } from 'vitest';

/** Whether this is `npm run test:wide`. */
const isWide = process.env.BRIEFPRESS_TEST_WIDE === '1';

/** Options of a test, or of a group of them, that the wide tests try again, over more. They run no other. */
export const wide = { tags: 'wide' };

type ArgumentsOf<Case> = Case extends readonly unknown[] ? [...Case] : [Case];

/**
 * Say in a `wide` test over how many inputs, or how large a one, it tries a behaviour.
 *
 * @param few What `npm test` takes: enough to show the behaviour.
 * @param all What the wide tests take.
 * @returns What this run takes.
 * @throws Error in a test that is not `wide`, as the wide tests pass over it.
 */
export function widely<Value>(few: Value, all: Value): Value {
  if (!TestRunner.getCurrentTest()?.tags?.includes('wide'))
    throw new Error('only a `wide` test tries more');
  return isWide ? all : few;
}

/**
 * A test of each of some cases, of which `npm test` tries a few.
 *
 * @param few What `npm test` takes: enough to show the behaviour.
 * @param more What else must behave so, which the wide tests take.
 * @returns What takes name and test, as `it.each` does.
 */
export function eachWidely<Case>(
  few: readonly Case[],
  more: readonly Case[],
): (
  name: string,
  test: (...args: ArgumentsOf<Case>) => void | Promise<void>,
  timeout?: number,
) => void {
  return (name, test, timeout) =>
    it.each([...(isWide ? more : few)])(name, { ...wide, timeout }, test as () => void);
}

/**
 * A group of tests for each of some cases, of which `npm test` tries a few.
 *
 * @param few What `npm test` takes: enough to show the behaviour.
 * @param more What else must behave so, which the wide tests take.
 * @returns What takes name and group, as `describe.each` does.
 */
export function describeWidely<Case>(
  few: readonly Case[],
  more: readonly Case[],
): (name: string, group: (...args: ArgumentsOf<Case>) => void) => void {
  return (name, group) =>
    describe.each([...(isWide ? more : few)])(name, wide, group as () => void);
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
  if (isWide) it(name, { ...wide, timeout }, test);
}
