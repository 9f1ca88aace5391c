import type { DeclareCommand } from './declare-command.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `complete` asks for. */
export interface CompleteCall {
  command: 'complete';
  words: string[];
  talk: TalkOptions;
}

/** `briefpress complete`: teach a shell to complete words. */
export const declareComplete: DeclareCommand<CompleteCall> = (program, ask) => {
  program
    .command('complete')
    .description('print what makes a shell complete commands and options')
    .helpOption('-h, --help', 'print this help')
    .argument('<words...>', 'bash, zsh, fish or powershell')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action(() => {
      // The two hyphens before words to complete say that this is what is asked for.
      const { rawArgs } = program as unknown as { rawArgs: string[] };
      const words = rawArgs.slice(rawArgs.indexOf('complete') + 1);
      ask({ command: 'complete', words, talk: plainTalk });
    });
};

const EXAMPLES = `Examples:
  source <(briefpress complete bash)
  briefpress complete zsh > ~/.zfunc/_briefpress
  briefpress complete fish > ~/.config/fish/completions/briefpress.fish`;
