/**
 * Count things in words.
 *
 * @param count How many there are.
 * @param word What one of them is called, in English.
 * @returns Such as `1 page` or `2 pages`.
 */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
