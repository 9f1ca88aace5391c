import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addResultOptions } from './result-options.ts';
import { addRunOptions, type RunOptions, readRunOptions } from './run-options.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `check` asks for. */
export interface CheckCall {
  command: 'check';
  files: string[];
  /** Shard of the project, as it was written. */
  shard?: string;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress check`: tell what is wrong. */
export const declareCheck: DeclareCommand<CheckCall> = (program, ask) => {
  addResultOptions(addRunOptions(program.command('check')))
    .description('report what is wrong without printing')
    .argument('[files...]', 'briefings to check')
    .option('--shard <i/n>', 'check one of n parts of the project; auto asks the CI')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((files: string[], { shard, ...given }: RunOptions & { shard?: string }) => {
      const wish = shard === undefined ? {} : { shard };
      ask({ command: 'check', files, ...wish, ...readRunOptions(given) });
    });
};

const EXAMPLES = `Examples:
  briefpress check --strict
  briefpress check --format json | jq '.briefings[].messages'`;
