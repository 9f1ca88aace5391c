import { type Command, CommanderError } from 'commander';
import { Failure } from '../model/failure.ts';
import type { CommandCall } from './commands/commands.ts';
import { createProgram } from './create-program.ts';

/** What one call asks for. */
export type Call = { command: 'help'; text: string } | CommandCall;

/**
 * Read the command line. Nothing is done or printed here.
 *
 * @param argv Arguments after the program's name.
 * @param version Version of the tool, for `--version`.
 * @returns What is asked for.
 * @throws Failure (`usage`) when the call makes no sense.
 */
export function parseArguments(argv: readonly string[], version: string): Call {
  let call: Call | undefined;
  let output = '';
  const program = createProgram(version, (asked) => {
    call = asked;
  });
  const keep = (text: string) => (output += text);
  const silent = { writeOut: keep, writeErr: keep };
  for (const command of [program, ...program.commands.flatMap(withOwn)]) {
    command.exitOverride().configureOutput(silent);
  }
  try {
    program.parse(withKnownTopic(argv, program), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A call without a command asks for help as well, only commander does not say so with a zero.
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      throw new Failure('usage', onOneLine(error.message), 'See `briefpress --help`.');
    }
  }
  return call ?? { command: 'help', text: output };
}

/** Commander helps with everything where it is asked for help with a command that is none: that is told as the command itself is. */
function withKnownTopic(argv: readonly string[], program: Command): string[] {
  const [help, topic = 'help', ...others] = argv;
  const isKnown =
    topic === 'help' ||
    topic.startsWith('-') ||
    program.commands.some((one) => one.name() === topic);
  return help === 'help' && !isKnown ? [topic, ...others] : [...argv];
}

/** A command, and those below it. */
function withOwn(command: Command): Command[] {
  return [command, ...command.commands];
}

/** Commander puts its hint, such as `(Did you mean build?)`, on a line of its own. */
function onOneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.+)\)$/, ', did you mean $1')
    .replaceAll('\n', ' ');
}
