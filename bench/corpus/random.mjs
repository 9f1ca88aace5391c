/**
 * Make a source of numbers that gives the same ones for the same seed, on every machine (mulberry32).
 *
 * @param {number} seed Any whole number.
 * @returns {{ below(limit: number): number, pick<T>(list: readonly T[]): T }} A whole number from 0 to
 *   below a limit, and one entry of a list.
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}
