import { Argument } from 'commander';
import type { RawOptions } from '../../options.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addRootOption, type RootOption } from './shared-options.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `manifest` asks for. */
export interface ManifestCall {
  command: 'manifest';
  action: 'merge';
  /** Folders or parts, as they were given. */
  parts: string[];
  /** Folder to join them in; that of the settings when undefined. */
  out: string | undefined;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress manifest`: join what shards have built. */
export const declareManifest: DeclareCommand<ManifestCall> = (program, ask) => {
  const command = program
    .command('manifest')
    .description('join what shards have built into one output folder')
    .helpOption('-h, --help', 'print this help')
    .addArgument(new Argument('<action>', 'what to do').choices(['merge']))
    .argument('<parts...>', 'folders of the shards, or their manifest.I-of-N.json alone')
    .option('-o, --out <folder>', 'where to (default: the output folder of the project)');
  addRootOption(command)
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((action: 'merge', parts: string[], given: RootOption & { out?: string }) => {
      const { out, ...options } = given;
      ask({ command: 'manifest', action, parts, out, options, talk: plainTalk });
    });
};

const EXAMPLES = `Examples:
  briefpress build --shard 2/4 -o parts/2        on each machine its own
  briefpress manifest merge parts/* --out out    then all of them together
  briefpress manifest merge out                  where the shards shared out/`;
