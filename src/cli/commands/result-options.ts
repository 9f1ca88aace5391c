import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../../model/failure.ts';
import { machineFormats, reportFormats } from '../../reports/formats.ts';
import type { RunOptions } from './run-options.ts';
import type { ReportWish } from './talk-options.ts';

/**
 * Give a command the options of the formats in which its results are told.
 *
 * @param command The command.
 * @returns The command.
 */
export function addResultOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how results are told (default: pretty)').choices([
        ...reportFormats,
      ]),
    )
    .option(
      '--report <format=file>',
      'write the results to a file as well; may be given several times',
      (text: string, earlier: ReportWish[] = []) => [...earlier, readWish(text)],
    );
}

/**
 * Read what `--report` asks for.
 *
 * @param text Value of the option.
 * @returns Format and file.
 * @throws InvalidArgumentError when it names no format for machines or no file.
 */
export function readWish(text: string): ReportWish {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals));
  const format = machineFormats.find((one) => one === name);
  const file = text.slice(equals + 1);
  if (format && file) return { format, file };
  throw new InvalidArgumentError(
    `Expected a format and a file such as sarif=out/briefings.sarif; formats are ${machineFormats.join(', ')}.`,
  );
}

/**
 * Refuse two results on standard output, which holds one.
 *
 * @param given What was asked for.
 * @throws Failure (`usage`) when there are two.
 */
export function refuseTwoResults(
  given: Pick<RunOptions, 'json' | 'format'> & { output?: string; onlyChanged?: boolean },
): void {
  const { output, onlyChanged, json, format = json ? 'json' : 'pretty' } = given;
  const results = [
    ...(output === '-' ? ['-o -'] : []),
    ...(onlyChanged ? ['--only-changed'] : []),
    ...(format === 'pretty' ? [] : [json ? '--json' : `--format ${format}`]),
  ];
  if (results.length < 2) return;
  throw new Failure(
    'usage',
    `${results.map((option) => `\`${option}\``).join(' and ')} both want standard output`,
    'Leave one of them out, or write the results to a file with `--report`.',
  );
}
