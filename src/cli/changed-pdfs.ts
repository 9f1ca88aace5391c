import path from 'node:path';
import { escapeCharacters } from '../reports/escape-text.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import type { RunResult } from '../runs/run-result.ts';

/**
 * List the PDFs that a run changed: those that were not there before, byte for byte. What was removed is not among
 * them, as nothing stands there.
 *
 * @param run What came of each briefing.
 * @param folder Absolute path of the folder that holds the PDFs.
 * @param cwd Working folder.
 * @param end What each path ends with: a line end, or NUL.
 * @returns The paths from the working folder, in the order of the briefings. None can be taken for an option. Where lines
 *   are wanted, what acts on a terminal is written as `\u{…}`, as it could make two lines of one, and so is what a CI
 *   would take for a command.
 */
export function listChanged(
  { briefings }: RunResult,
  folder: string,
  cwd: string,
  end: '\n' | '\0',
): string {
  return briefings
    .flatMap(({ changed, output }) => (changed && output ? [output.path] : []))
    .map((name) => relative(path.join(folder, name), cwd))
    .map((file) => (end === '\n' ? onOneLine(file) : file) + end)
    .join('');
}

function relative(file: string, cwd: string): string {
  const found = path.relative(cwd, file).split(path.sep).join('/');
  return /^[\p{L}\p{N}./]/u.test(found) ? found : `./${found}`;
}

function onOneLine(file: string): string {
  return muteCommands(escapeCharacters(file));
}
