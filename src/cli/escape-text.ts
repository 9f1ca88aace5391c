/**
 * Controls, line ends, bidirectional and invisible characters, lone surrogates: what could forge a
 * line of a log. The joiners stay, as words of some languages are misspelt without them.
 */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u{E0000}-\u{E0FFF}]|(?![\u200C\u200D])\p{Cf}/gu;

/** Longest text of an author that is repeated in a log, in characters. */
const MAX_LENGTH = 400;

/**
 * Make text that strangers wrote safe to print in a terminal or a log.
 *
 * @param text Any text.
 * @returns The same on one line: controls as `\u{…}`, cut after 400 characters.
 */
export function escapeText(text: string): string {
  const escaped = text.replace(
    unsafe,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  if (escaped.length <= MAX_LENGTH) return escaped;
  // Half a character at the cut would be one that was escaped above.
  return `${escaped.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
