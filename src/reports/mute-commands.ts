import { commandColon, commandSign } from '../values/acting-characters.ts';

/**
 * Break what a system of continuous integration would take for a command to it: `##[`, `##vso[` and
 * their like anywhere, and `::` at the start of a line. Everywhere else `::` stays readable.
 *
 * @param text One or more lines.
 * @returns The same with the first sign of each command as `\u{…}`.
 */
export function muteCommands(text: string): string {
  return text.replace(commandSign, '\\u{23}').replace(commandColon, '$1\\u{3A}');
}
