import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addRootOption, type RootOption } from './shared-options.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `new` asks for. */
export interface NewCall {
  command: 'new';
  title: string;
  /** Folder inside the content folder. */
  into: string | undefined;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress new`: write a briefing to begin with. */
export const declareNew: DeclareCommand<NewCall> = (program, ask) => {
  const command = program
    .command('new')
    .description('write a briefing that builds at once, with its reference file')
    .helpOption('-h, --help', 'print this help')
    .argument('<title>', 'title, in quotes')
    .option('--into <folder>', 'folder inside the content folder');
  addRootOption(command)
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((title: string, { into, ...options }: RootOption & { into?: string }) => {
      ask({ command: 'new', title, into, options, talk: plainTalk });
    });
};

const EXAMPLES = `Examples:
  briefpress new "River levels, 2018 to 2025"
  briefpress new "Chad and Libya" --into africa`;
