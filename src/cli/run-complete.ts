import path from 'node:path';
import tab from '@bomb.sh/tab/commander';
import { CommanderError } from 'commander';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { findProject } from '../io/find-project.ts';
import { Failure } from '../model/failure.ts';
import { resolveSettings } from '../options.ts';
import { escapeCharacters } from '../reports/escape-text.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import { listTemplates } from '../runs/list-templates.ts';
import { createProgram } from './create-program.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';

/**
 * Carry out `briefpress complete`: print the script that teaches a shell to complete our commands, or,
 * asked by that script, what may follow the words that were typed: commands, options, their values, and
 * the templates and briefings of the project.
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
  const { briefings, templates } = words[0] === '--' ? await lookInto(cwd) : NOTHING;
  for (const command of completion.commands.values()) {
    for (const name of ['template', 'from']) {
      const option = command.options.get(name);
      if (option) option.handler = (suggest) => templates.forEach((one) => void suggest(one, ''));
    }
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

/** What a project gives to choose from. */
interface Choices {
  briefings: readonly string[];
  templates: readonly string[];
}

const NOTHING: Choices = { briefings: [], templates: [] };

/** Where they cannot be found, nothing is suggested: this is not the place to say why. */
async function lookInto(cwd: string): Promise<Choices> {
  try {
    const project = await findProject(cwd);
    const settings = resolveSettings({}, project, process.env);
    const { run } = settings;
    const { sources } = await discoverBriefings(run);
    const briefings = sources.map((source) => path.relative(cwd, path.join(run.root, source)));
    return {
      briefings: briefings.filter(canBeTyped),
      templates: (await listTemplates(settings)).filter(canBeTyped),
    };
  } catch {
    return NOTHING;
  }
}
