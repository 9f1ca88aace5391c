import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addRunOptions, type RunOptions, readRunOptions } from './run-options.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `doctor` asks for. */
export interface DoctorCall {
  command: 'doctor';
  installBrowser: boolean;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress doctor`: look at what a build needs. */
export const declareDoctor: DeclareCommand<DoctorCall> = (program, ask) => {
  addRunOptions(program.command('doctor'))
    .description('look at browser, sandbox, fonts and folders, and say how to mend each fault')
    .option('--install-browser', 'download a browser, where none is embedded for this machine')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action(({ installBrowser = false, ...given }: RunOptions & { installBrowser?: boolean }) => {
      ask({ command: 'doctor', installBrowser, ...readRunOptions(given) });
    });
};

const EXAMPLES = `Examples:
  briefpress doctor
  briefpress doctor --install-browser`;
