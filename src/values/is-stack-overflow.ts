/**
 * Tell whether the engine had no room left to go deeper: what was read lies too deep in itself.
 *
 * @param error What was thrown.
 * @returns Whether it says so.
 */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
