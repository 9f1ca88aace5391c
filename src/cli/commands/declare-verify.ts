import type { DeclareCommand } from './declare-command.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `verify` asks for. */
export interface VerifyCall {
  command: 'verify';
  paths: string[];
  talk: TalkOptions;
}

/** `briefpress verify`: check finished PDFs. */
export const declareVerify: DeclareCommand<VerifyCall> = (program, ask) => {
  program
    .command('verify')
    .description('check finished PDFs, or an output folder with its manifest')
    .helpOption('-h, --help', 'print this help')
    .argument('<paths...>', 'PDFs, or folders with a manifest.json')
    .option('--json', 'print results as JSON on standard output')
    .option('--quiet', 'print findings only')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((paths: string[], { json = false, quiet = false }: Partial<TalkOptions>) => {
      ask({ command: 'verify', paths, talk: { json, quiet, verbose: false } });
    });
};

const EXAMPLES = `Examples:
  briefpress verify out/
  briefpress verify report.pdf --json`;
