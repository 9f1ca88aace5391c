/**
 * Compare two texts by code unit: the same on every machine, whatever its locale.
 *
 * @param a Text.
 * @param b Text.
 * @returns Below zero where `a` comes first, above zero where `b` does, 0 where they are the same.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
