/** How many times as much `npm run test:long` tries. */
const SCALE = Number(process.env.BRIEFPRESS_TEST_SCALE ?? 1);

/**
 * Say how many cases, or how long an input, a test of much should take: the long tests take more.
 *
 * @param count As many as the suite that runs each time takes.
 * @returns As many as this run takes.
 */
export function scaled(count: number): number {
  return count * SCALE;
}
