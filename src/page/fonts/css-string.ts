/**
 * Write text as a CSS string. Quotes, backslashes, line ends and other control characters are
 * escaped (CSS Syntax 3, §4.3.7), and `<` as well, so that no text can close a style element.
 *
 * @param text Any text.
 * @returns The string with its quotes.
 */
export function cssString(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}|\0/gu, '\uFFFD')
    .replace(/["\\<\u0001-\u001f\u007f\u2028\u2029]/g, escapeCharacter);
  return `"${escaped}"`;
}

/** The space ends the escape, so that a following digit is not read as part of it. */
function escapeCharacter(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
}
