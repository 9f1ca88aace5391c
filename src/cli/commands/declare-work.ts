import type { RawOptions } from '../../options.ts';
import type { LogLevel } from '../../service/json-log.ts';
import type { DeclareCommand } from './declare-command.ts';
import { addServiceOptions, type SharedServiceOptions } from './service-options.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `work` asks for. */
export interface WorkCall {
  command: 'work';
  /** Address of the Redis; left out where only the environment tells it. */
  queue: string | undefined;
  /** Folder of the store. */
  store: string;
  logLevel: LogLevel;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress work`: print what services are asked for. */
export const declareWork: DeclareCommand<WorkCall> = (program, ask) => {
  addServiceOptions(program.command('work'))
    .description('make the PDFs that services are asked for: take jobs from their queue')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((given: SharedServiceOptions & RawOptions) => {
      const { queue, store = '', logLevel = 'info', ...options } = given;
      ask({ command: 'work', queue, store, logLevel, options, talk: plainTalk });
    });
};

const EXAMPLES = `Examples:
  briefpress work --queue redis://queue:6379 --store /srv/briefpress
  BRIEFPRESS_QUEUE=rediss://:secret@queue:6380 briefpress work --store /srv/briefpress

A first signal lets it end what is under way; a second one stops it at once.`;
