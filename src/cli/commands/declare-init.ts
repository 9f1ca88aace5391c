import { Option } from 'commander';
import type { EditorKind } from '../../scaffold/first-editor.ts';
import type { WorkflowKind } from '../../scaffold/first-workflow.ts';
import type { DeclareCommand } from './declare-command.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `init` asks for. */
export interface InitCall {
  command: 'init';
  folder: string | undefined;
  title: string | undefined;
  workflow: WorkflowKind | undefined;
  editor?: EditorKind;
  talk: TalkOptions;
}

/** `briefpress init`: begin a project. */
export const declareInit: DeclareCommand<InitCall> = (program, ask) => {
  program
    .command('init')
    .description('begin a project: settings, a first briefing, lines for .gitignore')
    .helpOption('-h, --help', 'print this help')
    .argument('[folder]', 'where (default: here); nothing in it is overwritten')
    .option('--title <title>', 'title of the first briefing')
    .addOption(
      new Option('--workflow <system>', 'write a job for this CI as well').choices([
        'github',
        'gitlab',
      ]),
    )
    .addOption(
      new Option('--editor <name>', 'write settings for this editor as well').choices(['vscode']),
    )
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((folder: string | undefined, { title, workflow, editor }: InitOptions) => {
      const wish = { folder, title, workflow, ...(editor && { editor }) };
      ask({ command: 'init', ...wish, talk: plainTalk });
    });
};

interface InitOptions {
  title?: string;
  workflow?: WorkflowKind;
  editor?: EditorKind;
}

const EXAMPLES = `Examples:
  briefpress init
  briefpress init briefings --workflow github`;
