import { actingCharacters } from '../values/acting-characters.ts';
import { muteCommands } from './mute-commands.ts';

/** Longest text of an author that is repeated in a log, in characters. */
const MAX_LENGTH = 400;

/**
 * Make text that strangers wrote safe to print in a terminal or a log.
 *
 * @param text Any text.
 * @returns The same on one line: controls, and the first sign of a command to a CI, as `\u{…}`; cut
 *   after 400 characters.
 */
export function escapeText(text: string): string {
  const muted = muteCommands(escapeCharacters(text));
  if (muted.length <= MAX_LENGTH) return muted;
  // Half a character at the cut would be one that was escaped above.
  return `${muted.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * Show the characters that would act on a terminal.
 *
 * @param text Any text.
 * @returns The same on one line, with controls as `\u{…}`; commands to a CI are left as they are.
 */
export function escapeCharacters(text: string): string {
  return text.replace(
    actingCharacters,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
