import path from 'node:path';
import { readRegular } from '../io/read-regular.ts';
import { Failure } from '../model/failure.ts';
import { openDiskStore } from '../service/disk-store.ts';
import { createApp } from '../service/http/create-app.ts';
import { type Doors, isLoopback } from '../service/http/let-in.ts';
import { listen } from '../service/http/listen.ts';
import { logEvents } from '../service/http/log-options.ts';
import { createMetrics } from '../service/http/metrics.ts';
import { readTokens, type Token } from '../service/http/tokens.ts';
import { createJsonLog } from '../service/json-log.ts';
import { createMemoryQueue } from '../service/memory-queue.ts';
import { openService } from '../service/open-service.ts';
import { joinQueue } from '../service/redis/join-queue.ts';
import { readRedisAddress } from '../service/redis/redis-address.ts';
import type { ServiceEvent, ServiceReport } from '../service/service-event.ts';
import { resolveService } from '../service/service-settings.ts';
import { tool } from '../tool.ts';
import { listenToDrain } from './drain-on-signals.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

type ServeCall = Extract<Call, { command: 'serve' }>;

/** Longest file of tokens, in bytes. */
const MAX_TOKENS = 100_000;

/**
 * Carry out `briefpress serve`: print briefings that come over HTTP, until a signal comes.
 *
 * @param call What is asked for.
 * @param talk Where the working folder stands.
 * @returns The exit code.
 * @throws Failure when the call is wrong, or store, queue or port cannot be used.
 */
export async function runServe(call: ServeCall, talk: Talk): Promise<number> {
  const signals = listenToDrain();
  const { host, port, maxWaiting, logLevel } = call;
  const doors = await findDoors(call, talk.cwd);
  const settings = resolveService(call.options, process.env);
  const write = (line: string): void => void process.stdout.write(line);
  const log = createJsonLog(write, logLevel);
  const store = await openDiskStore(path.resolve(talk.cwd, call.store));
  // It is told whether anybody works before there is a service.
  const told: ServiceReport[] = [logEvents(log)];
  const report = (event: ServiceEvent): void => {
    for (const hear of told) hear(event);
  };
  const address = call.queue ?? process.env.BRIEFPRESS_QUEUE;
  const { queue } = address
    ? await joinQueue(readRedisAddress(address), settings.means.browser, store, report)
    : { queue: createMemoryQueue() };
  const metrics = createMetrics(() => queue.counts());
  told.push(metrics.hear);
  try {
    const service = await openService({
      ...{ settings, store, queue, report, works: !address },
      ...(maxWaiting !== undefined && { mostWaiting: maxWaiting }),
    });
    const { jobs } = settings.means;
    const app = await createApp({ service, metrics, doors, jobs, log: { write, level: logLevel } });
    const end = async (how: 'drain' | 'stop'): Promise<void> => {
      app.refuse();
      await service[how]();
      if (how === 'stop') app.server.server.closeAllConnections();
      await app.server.close();
    };
    try {
      const url = await listen(app.server, host, port);
      log.info({ version: tool.version, tool: service.tool, url, jobs }, 'serving');
    } catch (error) {
      await end('stop');
      throw error;
    }
    const both = { drain: () => end('drain'), stop: () => end('stop') };
    return await signals.end(both, () => log.info({}, 'draining'));
  } finally {
    await queue.close();
    log.info({}, 'ended');
  }
}

/** Who is let in: without tokens nobody from elsewhere, unless somebody else looks after that. */
async function findDoors(
  { host, tokenFile, isBehindGateway }: ServeCall,
  cwd: string,
): Promise<Doors> {
  const tokens = await findTokens(tokenFile, cwd, process.env.BRIEFPRESS_TOKEN);
  const isClosed = tokens.length === 0 && !isBehindGateway;
  if (isClosed && !isLoopback(host)) {
    throw new Failure(
      'usage',
      `\`${host}\` can be reached by other machines, expected a token that keeps strangers out`,
      'Name tokens with `--token-file` or `BRIEFPRESS_TOKEN`, listen on 127.0.0.1, or say that a gateway looks after it with `--behind-gateway`.',
    );
  }
  return { tokens, isLocal: isClosed };
}

async function findTokens(
  file: string | undefined,
  cwd: string,
  text: string | undefined,
): Promise<Token[]> {
  const inFile = file === undefined ? [] : await readTokenFile(file, cwd);
  return [...inFile, ...(text ? readTokens(text, '`BRIEFPRESS_TOKEN`') : [])];
}

async function readTokenFile(file: string, cwd: string): Promise<Token[]> {
  const read = await readRegular(path.resolve(cwd, file), MAX_TOKENS).catch(
    (error: NodeJS.ErrnoException) => error.message,
  );
  if (typeof read !== 'string')
    return readTokens(Buffer.from(read).toString('utf8'), `\`${file}\``);
  const reason = `the tokens in \`${file}\` cannot be read: ${read}`;
  throw new Failure('usage', reason, 'Name a file of at most 100 kB that may be read.');
}
