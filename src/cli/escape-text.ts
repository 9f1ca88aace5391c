/** Controls, line ends, bidirectional and invisible characters: what could forge a line of a log. */
const unsafe =
  /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

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
  return escaped.length > MAX_LENGTH ? `${escaped.slice(0, MAX_LENGTH)}…` : escaped;
}
