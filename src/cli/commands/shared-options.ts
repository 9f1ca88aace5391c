import { type Command, Option } from 'commander';
import { wholeNumber } from './number-arguments.ts';

/**
 * Give a command the options of the look, save that of the template, which not all have.
 *
 * @param command The command.
 * @returns The command.
 */
export function addLookOptions(command: Command): Command {
  return command
    .addOption(new Option('--paper <size>', 'use this paper').choices(['a4', 'letter']))
    .addOption(
      new Option(
        '--conformance <level>',
        'PDF/UA and PDF/A (ua-a, default), or a plain PDF',
      ).choices(['ua-a', 'none']),
    )
    .option('--strict', 'treat warnings as errors');
}

/**
 * Give a command the options of how much is done at once.
 *
 * @param command The command.
 * @returns The command.
 */
export function addLoadOptions(command: Command): Command {
  return command
    .option('--jobs <number>', 'briefings printed side by side', wholeNumber)
    .option('--max-memory <MiB>', 'most memory for one briefing; 4096 unless told', wholeNumber);
}

/**
 * Give a command the options of the browser.
 *
 * @param command The command.
 * @returns The command.
 */
export function addBrowserOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--sandbox <mode>', "the browser's sandbox").choices(['auto', 'required', 'off']),
    )
    .option('--browser <path>', 'use this browser');
}

/**
 * Give a command the option that names the project.
 *
 * @param command The command.
 * @returns The command.
 */
export function addRootOption(command: Command): Command {
  return command.option(
    '--root <folder>',
    'project root (default: where briefpress.yaml is, upward)',
  );
}

/** What that option is read into. */
export interface RootOption {
  root?: string;
}
