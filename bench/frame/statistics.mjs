/**
 * Find the middle of some numbers.
 *
 * @param {readonly number[]} values At least one.
 * @returns {number} The median; of an even count the mean of the middle two.
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Sum up some numbers.
 *
 * @param {readonly number[]} values At least one.
 * @returns {{ median: number, least: number, most: number }} The middle and both ends.
 */
export function spread(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * Compare two programs round by round, so that a machine that slows down slows both.
 *
 * @param {readonly number[]} values Of one program, by round.
 * @param {readonly number[]} base Of the other, by round; the longer list loses its last ones.
 * @returns {{ median: number, least: number, most: number }} Spread of the ratios.
 */
export function ratios(values, base) {
  const rounds = Math.min(values.length, base.length);
  return spread(Array.from({ length: rounds }, (_, round) => values[round] / base[round]));
}
