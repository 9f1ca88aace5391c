import type { RawOptions } from '../../options.ts';
import type { LogLevel } from '../../service/json-log.ts';
import type { DeclareCommand } from './declare-command.ts';
import { anyPort, wholeNumber } from './number-arguments.ts';
import { addServiceOptions, type SharedServiceOptions } from './service-options.ts';
import { addLookOptions } from './shared-options.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `serve` asks for. */
export interface ServeCall {
  command: 'serve';
  host: string;
  /** Port to listen on; a free one where it is 0. */
  port: number;
  /** Address of a Redis; without one, also in the environment, this process works itself. */
  queue: string | undefined;
  /** Folder of the store. */
  store: string;
  /** How many briefings may wait. */
  maxWaiting: number | undefined;
  /** File of the tokens that let in. */
  tokenFile: string | undefined;
  /** Whether a gateway stands before it that lets nobody in who may not. */
  isBehindGateway: boolean;
  logLevel: LogLevel;
  options: RawOptions;
  talk: TalkOptions;
}

/** `briefpress serve`: print what comes over HTTP. */
export const declareServe: DeclareCommand<ServeCall> = (program, ask) => {
  const command = addServiceOptions(program.command('serve'))
    .description('print briefings that come over HTTP')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', anyPort, 8080)
    .option('--max-waiting <number>', 'briefings that may wait; 1000 unless told', wholeNumber)
    .option('--token-file <file>', 'file of the tokens that let in (or BRIEFPRESS_TOKEN)')
    .option('--behind-gateway', 'listen without tokens: a gateway lets in who may')
    .option('--template <name>', 'use this template for every briefing');
  addLookOptions(command)
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((given: ServeOptions) => {
      const { host = '', port = 0, queue, store = '', maxWaiting, tokenFile, ...others } = given;
      const { behindGateway: isBehindGateway = false, logLevel = 'info', ...options } = others;
      const wish = { host, port, queue, store, maxWaiting, tokenFile, isBehindGateway, logLevel };
      ask({ command: 'serve', ...wish, options, talk: plainTalk });
    });
};

interface ServeOptions extends SharedServiceOptions, RawOptions {
  host?: string;
  port?: number;
  maxWaiting?: number;
  tokenFile?: string;
  behindGateway?: boolean;
}

const EXAMPLES = `Examples:
  briefpress serve --store /srv/briefpress
  briefpress serve --store /srv/briefpress --host 0.0.0.0 --token-file /run/secrets/tokens
  briefpress serve --store /srv/briefpress --queue redis://queue:6379

A first signal lets it end what is under way; a second one stops it at once.`;
