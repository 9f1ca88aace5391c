/**
 * Count the words of a text as a reader would: what stands between blanks and dashes and has a
 * letter or digit. "US$4 billion" is two.
 *
 * @param text Plain text.
 * @returns The number of words.
 */
export function countWords(text: string): number {
  return text.split(/[\s—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
