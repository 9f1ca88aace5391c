import path from 'node:path';
import { Failure } from '../model/failure.ts';
import { openDiskStore } from '../service/disk-store.ts';
import { logEvents } from '../service/http/log-options.ts';
import { createJsonLog } from '../service/json-log.ts';
import { openWorker } from '../service/open-worker.ts';
import { joinQueue } from '../service/redis/join-queue.ts';
import { readRedisAddress } from '../service/redis/redis-address.ts';
import { resolveService } from '../service/service-settings.ts';
import { tool } from '../tool.ts';
import { listenToDrain } from './drain-on-signals.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress work`: take jobs from a queue and make their PDFs, until a signal comes.
 *
 * @param call What is asked for.
 * @param talk Where the working folder stands.
 * @returns The exit code.
 * @throws Failure when the call is wrong, or store or queue cannot be used.
 */
export async function runWork(
  call: Extract<Call, { command: 'work' }>,
  talk: Talk,
): Promise<number> {
  const signals = listenToDrain();
  const log = createJsonLog((line) => void process.stdout.write(line), call.logLevel);
  const report = logEvents(log);
  const { means } = resolveService(call.options, process.env);
  const address = readRedisAddress(call.queue ?? queueOf(process.env));
  const store = await openDiskStore(path.resolve(talk.cwd, call.store));
  const { queue, builder, ours } = await joinQueue(address, means.browser, store, report);
  try {
    const working = await openWorker({ means, store, queue, builder, report });
    const { jobs } = means;
    log.info({ version: tool.version, ...ours, queue: address.told, jobs }, 'working');
    return await signals.end(working, () => log.info({}, 'draining'));
  } finally {
    await queue.close();
    log.info({}, 'ended');
  }
}

/** A variable is not seen in the list of processes, as an argument is: an address may hold a password. */
function queueOf({ BRIEFPRESS_QUEUE: address }: NodeJS.ProcessEnv): string {
  if (address) return address;
  throw new Failure(
    'usage',
    '`briefpress work` was not told where its jobs come from',
    'Give `--queue redis://HOST:PORT`, or set the variable `BRIEFPRESS_QUEUE`.',
  );
}
