import { type Command, Option } from 'commander';
import { type LogLevel, logLevels } from '../../service/json-log.ts';
import { wholeNumber } from './number-arguments.ts';
import { addBrowserOptions, addLoadOptions } from './shared-options.ts';

/** What the options of a service and of its workers are read into. */
export interface SharedServiceOptions {
  queue?: string;
  store?: string;
  logLevel?: LogLevel;
}

/**
 * Give a command what a service and its workers have in common.
 *
 * @param command The command.
 * @returns The command.
 */
export function addServiceOptions(command: Command): Command {
  command
    .helpOption('-h, --help', 'print this help')
    .option('--queue <address>', 'Redis that holds the jobs (default: BRIEFPRESS_QUEUE)')
    .requiredOption(
      '--store <folder>',
      'folder of inputs and PDFs, shared by all who serve and work',
    );
  addLoadOptions(command).option(
    '--print-timeout <ms>',
    'longest time for one print; 120000 unless told',
    wholeNumber,
  );
  return addBrowserOptions(command).addOption(
    new Option('--log-level <level>', 'how much is told (default: info)').choices([...logLevels]),
  );
}
