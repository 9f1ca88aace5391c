import { Command } from 'commander';
import { type CommandCall, commands } from './commands/commands.ts';
import { declareComplete } from './commands/declare-complete.ts';

/**
 * Declare the command line.
 *
 * @param version Version of the tool, for `--version`.
 * @param ask Hears what is asked for.
 * @param purpose Whether it is made to complete words: then the command that does so is left out.
 * @returns The program.
 */
export function createProgram(
  version: string,
  ask: (call: CommandCall) => void,
  purpose: { isForCompletion?: boolean } = {},
): Command {
  const program = new Command('briefpress')
    .description('Turn Markdown briefings into print-ready PDFs.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', `\n${EXAMPLES}`);
  for (const declare of commands) {
    if (!purpose.isForCompletion || declare !== declareComplete) declare(program, ask);
  }
  return program;
}

const EXAMPLES = `Examples:
  briefpress init                begin a project here
  briefpress new "River levels"  write a briefing
  briefpress watch               see them while you write
  briefpress build               print all briefings that changed
  briefpress check --strict      tell what is wrong, without printing

Exit codes: 0 built, 1 content at fault, 2 wrong call, 3 machine failed.`;
