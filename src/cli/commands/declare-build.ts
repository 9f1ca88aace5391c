import { Failure } from '../../model/failure.ts';
import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addResultOptions, refuseTwoResults } from './result-options.ts';
import { addRunOptions, type RunOptions, readRunOptions } from './run-options.ts';
import type { TalkOptions } from './talk-options.ts';

/** What a call of `build` asks for. */
export interface BuildCall {
  command: 'build';
  files: string[];
  output: string | undefined;
  /** List the PDFs that changed, each with this at its end. */
  listing?: '\n' | '\0';
  /** Shard of the project, as it was written. */
  shard?: string;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress build`: print briefings. */
export const declareBuild: DeclareCommand<BuildCall> = (program, ask) => {
  addResultOptions(addRunOptions(program.command('build')))
    .description('print briefings to PDF (default: all in the content folder)')
    .argument('[files...]', 'briefings to build')
    .option('-o, --output <target>', 'folder, file.pdf, or - for standard output')
    .addHelpText('after', `\n${EXAMPLES}`)
    .option('--force', 'build also what has not changed')
    .option('--only-changed', 'print the paths of the PDFs that this build changed')
    .option('-0, --null', 'with --only-changed: end each path with NUL, not with a line end')
    .option('--shard <i/n>', 'build one of n parts of the project; auto asks the CI')
    .option('--no-cache', 'neither keep finished builds nor take any from the cache')
    .action((files: string[], given: BuildOptions) => {
      refuseTwoResults(given);
      const listing = listingOf(given);
      const { output, shard, onlyChanged: _, null: __, ...options } = given;
      const wish = { ...(listing && { listing }), ...(shard !== undefined && { shard }) };
      ask({ command: 'build', files, output, ...wish, ...readRunOptions(options) });
    });
};

interface BuildOptions extends RunOptions {
  output?: string;
  shard?: string;
  onlyChanged?: boolean;
  null?: boolean;
}

function listingOf({ onlyChanged, null: isNull }: BuildOptions): '\n' | '\0' | undefined {
  if (onlyChanged) return isNull ? '\0' : '\n';
  if (!isNull) return undefined;
  throw new Failure('usage', '`--null` ends the paths of `--only-changed`', 'Give both.');
}

const EXAMPLES = `Examples:
  briefpress build                      all that changed, into out/
  briefpress build content/a.md -o a.pdf
  briefpress build content/a.md -o - | lpr
  briefpress build --only-changed -0 | xargs -0 -r cp -t ~/shelf`;
