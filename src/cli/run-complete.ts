import path from 'node:path';
import tab from '@bomb.sh/tab/commander';
import { CommanderError } from 'commander';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { findProject } from '../io/find-project.ts';
import { Failure } from '../model/failure.ts';
import { resolveSettings } from '../options.ts';
import { escapeCharacters } from '../reports/escape-text.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import { exitCodes } from './exit-codes.ts';
import { type Call, createProgram } from './parse-arguments.ts';

/**
 * Carry out `briefpress complete`: print the script that teaches a shell to complete our commands, or,
 * asked by that script, what may follow the words that were typed: commands, options, their values, and
 * the briefings of the project.
 *
 * @param call What is asked for.
 * @param cwd Working folder.
 * @returns The exit code.
 * @throws Failure (`usage`) for a shell that we do not know.
 */
export async function runComplete(
  { words }: Extract<Call, { command: 'complete' }>,
  cwd: string,
): Promise<number> {
  const program = createProgram('', () => {}, { isForCompletion: true });
  program.exitOverride().configureOutput({ writeErr: () => {} });
  const completion = tab(program);
  const briefings = words[0] === '--' ? await listBriefings(cwd) : [];
  for (const command of completion.commands.values()) {
    const files = command.arguments.get('files');
    if (!files) continue;
    files.handler = (suggest) => {
      for (const file of briefings) suggest(file, '');
    };
  }
  try {
    program.parse(['complete', ...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new Failure(
      'usage',
      `there is no completion for \`${words[0]}\``,
      'Choose bash, zsh, fish or powershell.',
    );
  }
  return exitCodes.built;
}

/** What acts on a terminal would act as soon as it is suggested, and of a name with a line end two would be made. */
function canBeTyped(name: string): boolean {
  return muteCommands(escapeCharacters(name)) === name && !name.includes('\t');
}

/** Where they cannot be found, nothing is suggested: this is not the place to say why. */
async function listBriefings(cwd: string): Promise<string[]> {
  try {
    const project = await findProject(cwd);
    const { run } = resolveSettings({}, project, process.env);
    const { sources } = await discoverBriefings(run);
    const names = sources.map((source) => path.relative(cwd, path.join(run.root, source)));
    return names.filter(canBeTyped);
  } catch {
    return [];
  }
}
