import { Failure } from '../../model/failure.ts';
import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addResultOptions, refuseTwoResults } from './result-options.ts';
import { addRunOptions, type RunOptions, readRunOptions } from './run-options.ts';
import { addRootOption, type RootOption } from './shared-options.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `template` asks for. */
export type TemplateCall =
  | {
      command: 'template';
      action: 'new';
      name: string;
      /** Template that it is copied from. */
      from: string;
      options: RawOptions;
      talk: TalkOptions;
    }
  | {
      command: 'template';
      action: 'check';
      /** Templates; all of the project when empty. */
      names: string[];
      /** Whether a specimen of each is printed. */
      specimen: boolean;
      /** Where to: a folder, a file, or standard output; the project root unless given. */
      output: string | undefined;
      options: RawOptions;
      talk: TalkOptions;
    };

/** `briefpress template`: begin a template of one's own, or check one. */
export const declareTemplate: DeclareCommand<TemplateCall> = (program, ask) => {
  const template = program
    .command('template')
    .description('begin a template of your own, or check one')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', `\n${EXAMPLES}`);
  const start = template
    .command('new')
    .description('copy a template into the templates folder, as a start that prints the same')
    .helpOption('-h, --help', 'print this help')
    .argument('<name>', 'its name: small letters, digits and hyphens')
    .option('--from <template>', 'template to copy (default: briefing)');
  addRootOption(start).action(
    (name: string, { from = 'briefing', ...options }: RootOption & { from?: string }) => {
      ask({ command: 'template', action: 'new', name, from, options, talk: plainTalk });
    },
  );
  addResultOptions(addRunOptions(template.command('check'), { hasTemplate: false }))
    .description('tell every fault of templates, and which parts they never print')
    .argument('[names...]', 'templates to check (default: all in the templates folder)')
    .option('--specimen', 'print a briefing with every part and slot on each that is in order')
    .option('-o, --output <target>', 'folder, file.pdf, or - for standard output')
    .action((names: string[], { specimen = false, output, ...given }: CheckOptions) => {
      if (output !== undefined && !specimen) throw outputOfNothing();
      refuseTwoResults({ ...given, ...(output !== undefined && { output }) });
      const rest = { specimen, output, ...readRunOptions(given) };
      ask({ command: 'template', action: 'check', names, ...rest });
    });
};

interface CheckOptions extends RunOptions {
  specimen?: boolean;
  output?: string;
}

function outputOfNothing(): Failure {
  return new Failure('usage', '`-o` says where a specimen goes', 'Give `--specimen` as well.');
}

const EXAMPLES = `Examples:
  briefpress template new ministry
  briefpress template check ministry --verbose
  briefpress template check ministry --specimen -o ministry.pdf`;
