import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addResultOptions } from './result-options.ts';
import { addRunOptions, type RunOptions, readRunOptions } from './run-options.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `refs` asks for. */
export interface RefsCall {
  command: 'refs';
  files: string[];
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress refs`: list sources. */
export const declareRefs: DeclareCommand<RefsCall> = (program, ask) => {
  addResultOptions(addRunOptions(program.command('refs')))
    .description('list the sources that briefings rest on, with their state')
    .argument('[files...]', 'briefings to look at')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((files: string[], given: RunOptions) => {
      ask({ command: 'refs', files, ...readRunOptions(given) });
    });
};

const EXAMPLES = `Examples:
  briefpress refs
  briefpress refs --json | jq '.sources[] | select(.usable | not)'`;
