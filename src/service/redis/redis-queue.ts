import type { Queue } from 'bullmq';
import type { Job } from '../job.ts';
import type { JobQueue, Working } from '../job-queue.ts';
import type { ServiceReport } from '../service-event.ts';
import { connectRedis } from './connect-redis.ts';
import { loadRedisPeers } from './load-redis-peers.ts';
import type { RedisAddress } from './redis-address.ts';
import { PREFIX, type RedisTiming, timing, workRedis } from './work-redis.ts';

/** What a queue in Redis is made of. */
export interface RedisQueueRequest {
  /** Where the Redis is. */
  address: RedisAddress;
  /** Digest of tool and browser: those of another one have another queue. */
  tool: string;
  /** Identity of the store: those that work for another one have another queue. */
  store: string;
  /** Hears when Redis goes away and comes back. */
  report?: ServiceReport;
  /** Other times than the usual ones. */
  timing?: Partial<RedisTiming>;
}

/** Nobody reads the stream of events: what is kept of it is only what cannot be left out. */
const EVENTS = 100;

/**
 * Open the queue that many machines share, by BullMQ. A job is known by its key, and its place is given up when it
 * has ended: what became of it stands in the store.
 *
 * @param request Where, and for whom.
 * @returns The queue.
 * @throws Failure (`usage`) when a package is missing, or when no queue can stand in this Redis.
 */
export async function openRedisQueue(request: RedisQueueRequest): Promise<JobQueue> {
  const { address, report = () => undefined } = request;
  const peers = loadRedisPeers();
  const times = { ...timing, ...request.timing };
  const connection = await connectRedis(peers, address, times.patience, report);
  const name = nameQueue(request);
  const queue: Queue<Job> = new peers.bullmq.Queue(name, {
    connection: connection.client,
    prefix: PREFIX,
    skipVersionCheck: true,
    streams: { events: { maxLen: EVENTS } },
  });
  // Whoever asks is told; and the connection tells the rest.
  queue.on('error', () => undefined);
  const { ask } = connection;
  const working: Working[] = [];
  return {
    add: (job) => ask(() => addJob(queue, job)),
    stateOf: (key) => ask(async () => placeOf(await queue.getJobState(key))),
    async work(handler, options) {
      const work = { peers, address, name, tool: request.tool, report };
      const one = workRedis({ ...work, timing: times }, handler, options);
      working.push(one);
      return one;
    },
    counts: () =>
      ask(async () => {
        const [counts, workers] = await Promise.all([
          queue.getJobCounts('wait', 'delayed', 'prioritized', 'active'),
          queue.getWorkersCount(),
        ]);
        const { active = 0, ...others } = counts;
        const waiting = Object.values(others).reduce((sum, count) => sum + count, 0);
        return { waiting, active, workers };
      }),
    isReady: () => connection.isReady(),
    async close() {
      await Promise.all(working.map((one) => one.stop()));
      // What is under way there would wait for an answer: all of it has been answered, or nobody asks any more.
      await queue.close().catch(() => undefined);
      connection.close();
    },
  };
}

/**
 * Name the queue of a tool and a store. Jobs of another tool would give other bytes under the same key, and jobs of
 * another store have inputs that are not there.
 *
 * @param of Digest of tool and browser, and identity of the store.
 * @returns The name.
 */
export function nameQueue({ tool, store }: Pick<RedisQueueRequest, 'tool' | 'store'>): string {
  return `${tool.slice(0, 32)}-${store.slice(0, 16)}`;
}

async function addJob(queue: Queue<Job>, job: Job): Promise<'added' | 'known'> {
  const state = await queue.getJobState(job.key);
  if (placeOf(state)) return 'known';
  // What has no place and yet is there, such as after a restore of some keys, would keep the job out for ever.
  await queue.remove(job.key);
  await queue.add('print', job, {
    jobId: job.key,
    // How often it is tried is decided by those who work; here it says that the engine gives none up.
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: { type: 'custom' },
    removeOnComplete: true,
    removeOnFail: true,
    stackTraceLimit: 0,
  });
  return 'added';
}

function placeOf(state: string): 'waiting' | 'active' | undefined {
  if (state === 'active') return 'active';
  return ['waiting', 'delayed', 'prioritized'].includes(state) ? 'waiting' : undefined;
}
