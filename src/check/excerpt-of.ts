/** Longest excerpt, in characters. */
const LONGEST = 40;

/**
 * Shorten a text so that it fits into a message.
 *
 * @param text Plain text.
 * @returns Its first words on one line, with an ellipsis where more follow.
 */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  const wordEnd = cut.lastIndexOf(' ');
  return `${wordEnd > 0 ? cut.slice(0, wordEnd) : cut}…`;
}
