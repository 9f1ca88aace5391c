import type { Command } from 'commander';
import { Failure } from '../../model/failure.ts';
import type { RawOptions } from '../../options.ts';
import {
  addBrowserOptions,
  addLoadOptions,
  addLookOptions,
  addRootOption,
} from './shared-options.ts';
import type { ReportWish, TalkOptions } from './talk-options.ts';

/** What the options of a run are read into: those of the settings, and how it is told. */
export interface RunOptions extends Partial<Omit<TalkOptions, 'reports'>>, RawOptions {
  report?: ReportWish[];
}

/**
 * Give a command the options of all that work on briefings.
 *
 * @param command The command.
 * @param kind Whether it has results to print as JSON, which one that goes on for ever has not, and
 *   whether a template may be chosen.
 * @returns The command.
 */
export function addRunOptions(
  command: Command,
  { hasResults = true, hasTemplate = true } = {},
): Command {
  command.helpOption('-h, --help', 'print this help');
  if (hasTemplate) command.option('--template <name>', 'use this template for every briefing');
  addLookOptions(command);
  if (hasResults) command.option('--json', 'print results as JSON on standard output');
  command
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print infos and times as well');
  return addRootOption(addBrowserOptions(addLoadOptions(command)));
}

/**
 * Part what was given into settings and talk.
 *
 * @param given Options of a run, without those that are the command's own.
 * @returns Both.
 * @throws Failure (`usage`) when they contradict each other.
 */
export function readRunOptions(given: RunOptions): { options: RawOptions; talk: TalkOptions } {
  const { json = false, format = json ? 'json' : undefined, report: reports, ...others } = given;
  const { quiet = false, verbose = false, cache = true, ...rest } = others;
  // The program that reads the options says that there is a cache, also where nobody asked.
  const options = { ...rest, ...(!cache && { cache }) };
  if (quiet && verbose) {
    throw new Failure('usage', '`--quiet` and `--verbose` contradict each other', 'Choose one.');
  }
  if (json && format !== 'json') {
    throw new Failure(
      'usage',
      `\`--json\` and \`--format ${format}\` contradict each other`,
      'Choose one.',
    );
  }
  const wishes = { ...(format && { format }), ...(reports && { reports }) };
  return { options, talk: { json: format === 'json', quiet, verbose, ...wishes } };
}
