import { setTimeout as sleep } from 'node:timers/promises';
import type { Job as Entry, Worker, WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { once } from '../../values/once.ts';
import type { Job } from '../job.ts';
import type { JobHandler, Working, WorkOptions } from '../job-queue.ts';
import type { ServiceReport } from '../service-event.ts';
import { redisOptions, redisWords } from './connect-redis.ts';
import type { RedisPeers } from './load-redis-peers.ts';
import type { RedisAddress } from './redis-address.ts';

/** What all keys in Redis begin with. */
export const PREFIX = 'briefpress';

/** Times of a queue in Redis and the work on it, in ms. */
export interface RedisTiming {
  /** How long Redis may take to answer a question. */
  patience: number;
  /** How long a job belongs to a worker that does not say that it lives. It says so twice in that time. */
  lock: number;
  /** How often it is looked for jobs whose worker is gone: they are taken over at the second look at the latest. */
  look: number;
  /** Time to the second try of a job; to each later one it is four times as long, up to `slowest`. */
  retry: number;
  slowest: number;
  /** Time that the queue is given to hear what ended, when its worker ends. */
  farewell: number;
}

/** The usual times: a worker that was killed is missed after 50 seconds at the latest. */
export const timing: RedisTiming = {
  patience: 3_000,
  lock: 30_000,
  look: 10_000,
  retry: 2_000,
  slowest: 60_000,
  farewell: 2_000,
};

/** What the work on a queue in Redis needs. */
export interface RedisWork {
  peers: RedisPeers;
  address: RedisAddress;
  /** Name of the queue. */
  name: string;
  /** Digest of tool and browser. */
  tool: string;
  report: ServiceReport;
  timing: RedisTiming;
}

/** A connection that waits for jobs owes an answer for ten seconds at the most. */
const DEAD = 30_000;

/**
 * How many workers a job may outlive. Deaths are counted in the store, by those who work, and it is set aside sooner;
 * this is for one that kills before they can count. A worker that was only too slow to say that it lives counts here, too.
 */
const MOST_STALLED = 10;

/** Longest text of an error that is kept beside a job in Redis. */
const REASON = 500;

/**
 * Take jobs from a queue in Redis. Where Redis goes away it is waited for, and what was under way goes on.
 *
 * @param work The queue.
 * @param handler Does one job.
 * @param options How.
 * @returns What ends the work.
 */
export function workRedis(work: RedisWork, handler: JobHandler, options: WorkOptions): Working {
  const connections = openConnections(work);
  const underWay = new Map<string, Promise<void>>();
  const worker: Worker<Job> = new work.peers.bullmq.Worker(
    work.name,
    // Only a function that takes three values is given a signal.
    (entry: Entry<Job>, token, signal) => {
      // A queue that was emptied and filled again may give us what we work on: it is done once.
      const same = underWay.get(entry.data.key);
      if (same) return same;
      const one = tryJob(entry, { ...work, handler, options, token, signal }).finally(() =>
        underWay.delete(entry.data.key),
      );
      underWay.set(entry.data.key, one);
      return one;
    },
    optionsOf(work, connections.first, options.concurrency),
  );
  tellOddities([worker, connections.first], work.report);
  const end = once(() =>
    endWorker(worker, underWay, work.timing.farewell).finally(connections.close),
  );
  return {
    drain: end,
    stop() {
      const ended = end();
      worker.cancelAllJobs('stopped');
      return ended;
    },
  };
}

/** The engine makes a second connection of ours, which waits for jobs: it is ended with the first. */
function openConnections({ peers, address }: RedisWork): { first: Redis; close(): void } {
  const first = new peers.ioredis.Redis({
    ...redisOptions(address, DEAD),
    maxRetriesPerRequest: null,
  });
  const all = [first];
  const duplicate = first.duplicate.bind(first);
  first.duplicate = (override) => {
    const second = duplicate(override);
    all.push(second);
    return second;
  };
  return { first, close: () => all.forEach((one) => void one.disconnect()) };
}

function optionsOf(
  { timing: times }: RedisWork,
  connection: Redis,
  concurrency: number,
): WorkerOptions {
  return {
    ...{ connection, prefix: PREFIX, concurrency },
    skipVersionCheck: true,
    lockDuration: times.lock,
    stalledInterval: times.look,
    // How often is decided where a job is tried: there one that breaks its workers is set aside with its messages.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
    settings: { backoffStrategy: (inVain = 1) => backOff(inVain, times) },
  };
}

/**
 * How long a job waits for its next try: the more often it was in vain the longer, and not the same for all that failed
 * together.
 *
 * @param inVain How often it was tried in vain, from 1.
 * @param times The shortest wait, and the longest.
 * @param chance From 0, for three quarters of the wait, to 1, for all of it.
 * @returns In ms.
 */
export function backOff(inVain: number, times: RedisTiming, chance = Math.random()): number {
  const most = Math.min(times.retry * 4 ** (inVain - 1), times.slowest);
  return Math.round(most * (0.75 + chance / 4));
}

interface Try extends RedisWork {
  handler: JobHandler;
  options: WorkOptions;
  /** What proves to the queue that the job is ours. */
  token: string | undefined;
  signal: AbortSignal | undefined;
}

/** Try a job once. What is thrown makes the engine try it again later. */
async function tryJob(entry: Entry<Job>, one: Try): Promise<void> {
  const { data: job } = entry;
  const { options, signal = new AbortController().signal } = one;
  if (job.key !== entry.id || job.tool !== one.tool) {
    const message = `the queue holds a job that is none of ours: \`${entry.id}\`; it is left out`;
    return one.report({ kind: 'queue', state: 'odd', message });
  }
  const { attemptsMade: earlier, stalledCounter: stalled } = entry;
  if (stalled >= MOST_STALLED) return options.setAside(job, diedOf(stalled), stalled);
  if (earlier >= options.attempts) return options.setAside(job, lastOf(entry), earlier);
  try {
    await one.handler(job, signal);
  } catch (thrown) {
    if (signal.aborted) return giveBack(entry, one);
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (earlier + 1 >= options.attempts) return options.setAside(job, error, earlier + 1);
    options.retry?.(job, error, earlier + 1);
    throw new Error(redisWords(error).slice(0, REASON));
  }
}

/** It was not its fault, so it is no try in vain. Where Redis does not hear of it, the job is taken over as from the dead. */
async function giveBack(entry: Entry<Job>, { peers, token, timing: times }: Try): Promise<never> {
  const givenBack = entry.moveToWait(token).catch(() => undefined);
  await Promise.race([givenBack, sleep(times.farewell, undefined, { ref: false })]);
  throw new peers.bullmq.WaitingError();
}

/** Where even to set it aside went wrong. */
function lastOf({ failedReason }: Entry<Job>): Error {
  return new Error(failedReason || 'it failed each time');
}

function diedOf(stalled: number): Error {
  return new Error(`whoever worked on it died or said nothing any more, ${stalled} times`);
}

/** That Redis is away is told by the connection that asks. */
function tellOddities(sources: readonly NodeJS.EventEmitter[], report: ServiceReport): void {
  for (const source of sources) {
    source.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code || /Connection is closed|timed? ?out/i.test(error.message)) return;
      report({ kind: 'queue', state: 'odd', message: redisWords(error) });
    });
  }
}

/**
 * Take no more, and wait for what is under way. A queue that does not hear what ended is not waited for: all of it
 * stands in the store.
 */
async function endWorker(
  worker: Worker<Job>,
  underWay: ReadonlyMap<string, Promise<void>>,
  farewell: number,
): Promise<void> {
  const closed = worker.close();
  const allDone = async (): Promise<void> => {
    do {
      await Promise.allSettled(underWay.values());
      await sleep(farewell, undefined, { ref: false });
    } while (underWay.size > 0);
  };
  await Promise.race([closed, allDone()]);
}
