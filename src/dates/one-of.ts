/**
 * Write the source of an expression that matches one of some texts; with none of them it never matches.
 *
 * @param texts Texts to be taken as they are.
 * @returns The source.
 */
export function oneOf(texts: readonly string[]): string {
  return texts.length === 0 ? '(?!)' : `(?:${texts.map(literally).join('|')})`;
}

/**
 * Write the source of an expression that matches a text.
 *
 * @param text Text to be taken as it is.
 * @returns The source, with the signs of expressions escaped.
 */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
