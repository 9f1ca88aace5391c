import { Argument } from 'commander';
import type { DeclareCommand } from './declare-command.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `cache` asks for. */
export interface CacheCall {
  command: 'cache';
  action: 'size' | 'clean';
  talk: TalkOptions;
}

/** `briefpress cache`: tell of finished builds, or remove them. */
export const declareCache: DeclareCommand<CacheCall> = (program, ask) => {
  program
    .command('cache')
    .description('tell how much is kept of finished builds, or remove it')
    .helpOption('-h, --help', 'print this help')
    .addArgument(new Argument('[action]', 'what to do').choices(['size', 'clean']).default('size'))
    .option('--json', 'print results as JSON on standard output')
    .action((action: CacheCall['action'], { json = false }: Partial<TalkOptions>) => {
      ask({ command: 'cache', action, talk: { json, quiet: false, verbose: false } });
    });
};
