/**
 * Make a list of words.
 *
 * @param texts Words with one blank between them.
 * @returns The words, in their order.
 */
export function wordList(...texts: string[]): string[] {
  return texts.flatMap((text) => text.split(' '));
}

/**
 * Make a set of words.
 *
 * @param text Words with one blank between them.
 * @returns The words.
 */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
