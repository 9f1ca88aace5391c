/**
 * Shorten a text at the end of a word, with an ellipsis for what is left out. A word that is too long
 * by itself, as in scripts that set no spaces, is cut between two letters.
 *
 * @param text Text on one line.
 * @param most Most characters, as readers count them (grapheme clusters), without the ellipsis.
 * @returns The text; unchanged where it is short enough.
 */
export function cutAtWord(text: string, most: number): string {
  // No character is shorter than one code unit.
  if (text.length <= most) return text;
  const letters = Array.from(new Intl.Segmenter('und').segment(text), ({ segment }) => segment);
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most).join('');
  const end = /[\s.,;:!?]/.test(letters[most] ?? '') ? kept.length : kept.search(/\s\S*$/);
  const whole = end > 0 ? kept.slice(0, end) : kept;
  return `${whole.replace(/[\s.,;:–—-]+$/, '')}…`;
}
