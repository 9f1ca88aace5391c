/**
 * Write words that stand alone, such as "Dead link", as they stand in the middle of a line.
 *
 * @param words Words with a capital at their beginning, where their script has capitals.
 * @param lang BCP 47 tag of their language.
 * @returns The words without it.
 */
export function inSentence(words: string, lang: string): string {
  return words.charAt(0).toLocaleLowerCase(lang) + words.slice(1);
}
