/**
 * Count the numbers that are not greater than one, by halving.
 *
 * @param sorted Numbers, ascending.
 * @param most The greatest number that counts.
 * @returns How many there are: the index of the first greater one.
 */
export function countUpTo(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
