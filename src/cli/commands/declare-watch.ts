import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { portNumber } from './number-arguments.ts';
import { addRunOptions, type RunOptions, readRunOptions } from './run-options.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `watch` asks for. */
export interface WatchCall {
  command: 'watch';
  files: string[];
  /** Port of the page; a free one where none is named. */
  port: number | undefined;
  /** Command of the editor that a click starts. */
  openWith: string | undefined;
  /** Whether PDFs are written to the output folder as well. */
  write: boolean;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress watch`: show briefings while they are written. */
export const declareWatch: DeclareCommand<WatchCall> = (program, ask) => {
  addRunOptions(program.command('watch'), { hasResults: false })
    .description('show briefings in a browser while they are written')
    .argument('[files...]', 'briefings to show (default: all; built when looked at)')
    .option('--port <number>', 'port of the page (default: a free one)', portNumber)
    .option('--open-with <command>', 'let a click on the page start this editor')
    .option('--write', 'write each good PDF to the output folder as well')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((files: string[], { port, openWith, write = false, ...given }: WatchOptions) => {
      ask({ command: 'watch', files, port, openWith, write, ...readRunOptions(given) });
    });
};

interface WatchOptions extends RunOptions {
  port?: number;
  openWith?: string;
  write?: boolean;
}

const EXAMPLES = `Examples:
  briefpress watch
  briefpress watch content/a.md --port 4000
  briefpress watch --open-with 'code --goto {file}:{line}:{column}'

Open the address that is printed; Ctrl-C ends it.`;
