import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Job } from '../../../src/service/job.ts';
import type { JobHandler, JobQueue, Working, WorkOptions } from '../../../src/service/job-queue.ts';
import { readRedisAddress } from '../../../src/service/redis/redis-address.ts';
import {
  nameQueue,
  openRedisQueue,
  type RedisQueueRequest,
} from '../../../src/service/redis/redis-queue.ts';
import type { ServiceEvent } from '../../../src/service/service-event.ts';
import { sha256 } from '../../../src/values/sha256.ts';
import { freePort, hasRedis, type RedisServer, startRedis } from '../../support/redis-server.ts';

const TOOL = sha256('tool');

/** So short that a test need not wait; but no worker is taken for dead because the machine is busy. */
const QUICK = { patience: 500, lock: 30_000, look: 200, retry: 10, slowest: 50, farewell: 200 };

function jobOf(name: string, tool = TOOL): Job {
  const wishes = { conformance: 'ua-a', pageLimit: 500, strict: false } as Job['wishes'];
  return { key: sha256(name), inputs: sha256(`inputs of ${name}`), tool, wishes };
}

interface Opened {
  queue: JobQueue;
  events: ServiceEvent[];
}

async function open(url: string, changes: Partial<RedisQueueRequest> = {}): Promise<Opened> {
  const events: ServiceEvent[] = [];
  const queue = await openRedisQueue({
    address: readRedisAddress(url),
    tool: TOOL,
    store: sha256('store'),
    timing: QUICK,
    report: (event) => void events.push(event),
    ...changes,
  });
  onTestFinished(() => queue.close());
  return { queue, events };
}

function work(
  queue: JobQueue,
  handler: JobHandler,
  options: Partial<WorkOptions> = {},
): Promise<Working> {
  const rest = { concurrency: 1, attempts: 3, setAside: async () => undefined };
  return queue.work(handler, { ...rest, ...options });
}

/** What stands in Redis of a job. */
async function entryOf(url: string, job: Job): Promise<{ redis: Redis; key: string }> {
  const redis = new Redis(url);
  onTestFinished(() => redis.disconnect());
  const name = nameQueue({ tool: TOOL, store: sha256('store') });
  return { redis, key: `briefpress:${name}:${job.key}` };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}

/** A job that lasts until it is let go, or until its signal comes. */
function held(): { handler: JobHandler; begun: string[]; ended: string[]; letGo(): void } {
  const gate = new AbortController();
  const begun: string[] = [];
  const ended: string[] = [];
  return {
    ...{ begun, ended },
    letGo: () => gate.abort(),
    async handler({ key }, signal) {
      begun.push(key);
      await sleep(60_000, undefined, { signal: AbortSignal.any([signal, gate.signal]) }).catch(
        () => undefined,
      );
      if (signal.aborted) throw signal.reason;
      ended.push(key);
    },
  };
}

describe.skipIf(!hasRedis)('a queue in Redis', () => {
  it('gives each job to one of those who work, and forgets it', async () => {
    const { url } = await startRedis();
    const done: string[] = [];
    const { queue } = await open(url);
    const { queue: other } = await open(url);
    const names = Array.from({ length: 20 }, (_, index) => jobOf(`job ${index}`));
    for (const job of names) expect(await queue.add(job)).toBe('added');
    expect(await other.counts()).toEqual({ waiting: 20, active: 0, workers: 0 });
    for (const one of [queue, other]) await work(one, async ({ key }) => void done.push(key));
    await until(() => done.length >= 20);
    await until(async () => (await queue.counts()).active === 0);
    expect(new Set(done)).toEqual(new Set(names.map(({ key }) => key)));
    expect(done).toHaveLength(20);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, workers: 2 });
    expect(await queue.stateOf(jobOf('job 1').key)).toBeUndefined();
  });

  it('hands a job on as it is', async () => {
    const { queue } = await open((await startRedis()).url);
    const seen: Job[] = [];
    await queue.add(jobOf('whole'));
    await work(queue, async (job) => void seen.push(job));
    await until(() => seen.length > 0);
    expect(seen).toEqual([jobOf('whole')]);
  });

  it('knows a job that waits and one that is worked on', async () => {
    const { queue } = await open((await startRedis()).url);
    const { handler, begun, letGo } = held();
    const [first, second] = [jobOf('first'), jobOf('second')];
    for (const job of [first, second]) await queue.add(job);
    await work(queue, handler);
    await until(() => begun.length === 1);
    expect([await queue.stateOf(first.key), await queue.stateOf(second.key)]).toEqual([
      'active',
      'waiting',
    ]);
    expect([await queue.add(first), await queue.add(second)]).toEqual(['known', 'known']);
    letGo();
    await until(async () => (await queue.stateOf(second.key)) === undefined);
    expect(begun).toEqual([first.key, second.key]);
  });

  it('tries a job again that failed, and sets it aside with its last words', async () => {
    const { queue } = await open((await startRedis()).url);
    let tries = 0;
    const told: unknown[] = [];
    await queue.add(jobOf('bad'));
    await work(
      queue,
      async () => {
        tries += 1;
        throw new Error(`for the ${tries}. time`);
      },
      {
        retry: (_, error, attempt) => void told.push([error.message, attempt]),
        setAside: async (job, error, attempts) =>
          void told.push([error.message, attempts, job.key]),
      },
    );
    await until(() => told.length === 3);
    expect(told).toEqual([
      ['for the 1. time', 1],
      ['for the 2. time', 2],
      ['for the 3. time', 3, jobOf('bad').key],
    ]);
    await until(async () => (await queue.stateOf(jobOf('bad').key)) === undefined);
    // Once set aside it may be asked for again.
    expect(await queue.add(jobOf('bad'))).toBe('added');
  });

  it('lets a job wait the longer the more often it failed', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url, { timing: { ...QUICK, retry: 1_000, slowest: 1_000_000 } });
    const job = jobOf('bad');
    await queue.add(job);
    const { redis, key } = await entryOf(url, job);
    // As after two tries in vain.
    await redis.hset(key, 'atm', 2);
    const told: number[] = [];
    const retry: WorkOptions['retry'] = (_, __, attempt) => void told.push(attempt);
    await work(queue, () => Promise.reject(new Error('no')), { attempts: 9, retry });
    const delay = async (): Promise<number> => Number(await redis.hget(key, 'delay'));
    await until(async () => (await delay()) > 0);
    expect(told).toEqual([3]);
    expect(await delay()).toBeGreaterThanOrEqual(12_000);
    expect(await delay()).toBeLessThanOrEqual(16_000);
  });

  it('tries to set a job aside again when that failed', async () => {
    const { queue } = await open((await startRedis()).url);
    let asked = 0;
    await queue.add(jobOf('bad'));
    await work(queue, () => Promise.reject(new Error('no')), {
      attempts: 1,
      async setAside() {
        asked += 1;
        if (asked < 3) throw new Error('the disk is full');
      },
    });
    await until(async () => (await queue.stateOf(jobOf('bad').key)) === undefined);
    expect(asked).toBe(3);
  });

  it('lets those who drain end what is under way, and take no more', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url);
    const { queue: other } = await open(url);
    const { handler, begun, ended, letGo } = held();
    for (const name of ['first', 'second']) await queue.add(jobOf(name));
    const working = await work(queue, handler);
    await until(() => begun.length === 1);
    const drained = working.drain();
    letGo();
    await drained;
    expect(ended).toEqual([jobOf('first').key]);
    expect(await other.counts()).toEqual({ waiting: 1, active: 0, workers: 0 });
  });

  it('takes back what is stopped, which is no try in vain', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url);
    const first = held();
    await queue.add(jobOf('job'));
    const working = await work(queue, first.handler);
    await until(() => first.begun.length === 1);
    await working.stop();
    expect(first.ended).toEqual([]);
    const aside: unknown[] = [];
    const { queue: other } = await open(url);
    expect(await other.stateOf(jobOf('job').key)).toBe('waiting');
    const done: string[] = [];
    await work(other, async ({ key }) => void done.push(key), {
      attempts: 1,
      setAside: async (...all) => void aside.push(all),
    });
    await until(() => done.length === 1);
    expect(aside).toEqual([]);
  });

  it('keeps tools and stores apart', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url);
    const { queue: newer } = await open(url, { tool: sha256('newer tool') });
    const { queue: elsewhere } = await open(url, { store: sha256('other store') });
    const wrong: string[] = [];
    for (const one of [newer, elsewhere]) await work(one, async ({ key }) => void wrong.push(key));
    await queue.add(jobOf('ours'));
    expect(await newer.counts()).toEqual({ waiting: 0, active: 0, workers: 1 });
    // Who has none of its own version sees that nobody works for it.
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, workers: 0 });
    expect(wrong).toEqual([]);
  });

  it('leaves out a job of another tool that lies in it all the same', async () => {
    const { queue, events } = await open((await startRedis()).url);
    const done: string[] = [];
    await queue.add(jobOf('foreign', sha256('newer tool')));
    await queue.add(jobOf('ours'));
    await work(queue, async ({ key }) => void done.push(key));
    await until(() => done.length === 1);
    expect(done).toEqual([jobOf('ours').key]);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'queue', message: expect.stringContaining('none of ours') }),
    );
  });
});

describe.skipIf(!hasRedis)('a worker that dies', () => {
  it('loses its job to another, which is no try in vain: deaths are counted in the store', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url);
    const { queue: other } = await open(url);
    const first = held();
    const job = jobOf('job');
    await queue.add(job);
    await work(queue, first.handler);
    await until(() => first.begun.length === 1);
    const done: string[] = [];
    const tried: unknown[] = [];
    await work(
      other,
      async ({ key }) => {
        if (done.push(key) === 1) throw new Error('once');
      },
      { retry: (_, error, attempt) => void tried.push([error.message, attempt]) },
    );
    // As it is when its time is over and nobody said that it lives.
    const { redis, key } = await entryOf(url, job);
    await redis.del(`${key}:lock`);
    await until(() => done.length === 2);
    expect(tried).toEqual([['once', 1]]);
    first.letGo();
    await until(async () => (await queue.stateOf(job.key)) === undefined);
  });

  it('again and again before it can count sets the job aside', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url);
    const job = jobOf('bomb');
    await queue.add(job);
    const { redis, key } = await entryOf(url, job);
    await redis.hset(key, 'stc', 10);
    const [done, aside]: [string[], unknown[]] = [[], []];
    await work(queue, async (one) => void done.push(one.key), {
      setAside: async (one, error, attempts) => void aside.push([one.key, error.message, attempts]),
    });
    await until(async () => (await queue.stateOf(job.key)) === undefined);
    expect(done).toEqual([]);
    expect(aside).toEqual([[job.key, expect.stringMatching(/died .* 10 times/), 10]]);
  });

  it('does not keep a job out that lies in Redis without a place', async () => {
    const { url } = await startRedis();
    const { queue } = await open(url);
    const job = jobOf('half');
    await queue.add(job);
    const { redis, key } = await entryOf(url, job);
    await redis.del(key.replace(job.key, 'wait'));
    expect(await queue.stateOf(job.key)).toBeUndefined();
    expect(await queue.add(job)).toBe('added');
    expect(await queue.stateOf(job.key)).toBe('waiting');
  });
});

describe.skipIf(!hasRedis)('a Redis that goes away', () => {
  it.each([
    ['ends', (redis: RedisServer) => redis.kill(), (redis: RedisServer) => redis.start()],
    ['is still', (redis: RedisServer) => redis.freeze(), (redis: RedisServer) => redis.wake()],
  ])(
    'when it %s fails those who ask, at once, and is used again when it is back',
    async (_, go, come) => {
      const redis = await startRedis();
      const { queue, events } = await open(redis.url);
      await queue.add(jobOf('before'));
      await go(redis);
      await until(async () => !(await queue.isReady()));
      await expect(queue.add(jobOf('while'))).rejects.toMatchObject({
        kind: 'machine',
        message: expect.stringContaining(`the queue at \`${redis.url}\` cannot be reached`),
      });
      await come(redis);
      await until(() => queue.isReady());
      expect(await queue.add(jobOf('after'))).toBe('added');
      expect(await queue.stateOf(jobOf('before').key)).toBe('waiting');
      expect(events.map((event) => event.kind === 'queue' && event.state)).toEqual([
        'away',
        'back',
      ]);
    },
  );

  it('is waited for by those who work, also when it was never there', async () => {
    const port = await freePort();
    const { queue, events } = await open(`redis://127.0.0.1:${port}`);
    expect(events).toMatchObject([
      { state: 'away', message: expect.stringContaining('ECONNREFUSED') },
    ]);
    const done: string[] = [];
    await work(queue, async ({ key }) => void done.push(key));
    await startRedis([], port);
    await until(() => queue.isReady());
    await queue.add(jobOf('late'));
    await until(() => done.length === 1);
  });

  it('empty comes back empty: what is under way is ended, and is done once though it was put there again', async () => {
    const redis = await startRedis();
    const { queue } = await open(redis.url);
    const { handler, begun, ended, letGo } = held();
    const [job, next] = [jobOf('job'), jobOf('next')];
    await queue.add(job);
    await work(queue, handler, { concurrency: 3 });
    await until(() => begun.length === 1);
    await redis.kill();
    await redis.start({ isEmpty: true });
    await until(() => queue.isReady());
    expect(await queue.stateOf(job.key)).toBeUndefined();
    expect([await queue.add(job), await queue.add(next)]).toEqual(['added', 'added']);
    // They are taken in their order: with the second the first has come again.
    await until(() => begun.includes(next.key));
    letGo();
    await until(async () => (await queue.stateOf(job.key)) === undefined);
    await until(() => ended.length >= 2);
    expect(begun).toEqual([job.key, next.key]);
    expect(ended).toEqual([job.key, next.key]);
  });

  it('is not what is told when a queue is closed', async () => {
    const { url } = await startRedis();
    const { queue, events } = await open(url);
    await (await work(queue, async () => undefined)).drain();
    await queue.close();
    // When another has been let in, the end of this one has long been heard.
    await open(url);
    expect(events).toEqual([]);
  });

  it('keeps nobody from ending', async () => {
    const redis = await startRedis();
    const { queue } = await open(redis.url);
    const { handler, begun, ended, letGo } = held();
    await queue.add(jobOf('job'));
    const working = await work(queue, handler);
    await until(() => begun.length === 1);
    await redis.kill();
    const drained = working.drain();
    letGo();
    await drained;
    expect(ended).toHaveLength(1);
    await queue.close();
  });

  it('keeps nobody from being stopped', async () => {
    const redis = await startRedis();
    const { queue } = await open(redis.url);
    const { handler, begun, ended } = held();
    await queue.add(jobOf('job'));
    const working = await work(queue, handler);
    await until(() => begun.length === 1);
    await redis.kill();
    await working.stop();
    await queue.close();
    expect(ended).toEqual([]);
  });
});

describe.skipIf(!hasRedis)('a Redis in which no queue can stand', () => {
  const PASSWORD = 'a-secret-of-ours';

  async function faultOf(url: string): Promise<Error & { note?: string }> {
    return open(url).then(
      () => new Error('it was opened'),
      (error) => error as Error,
    );
  }

  it('lets nobody in without a password, and says so without telling any', async () => {
    const { port } = await startRedis(['--requirepass', PASSWORD]);
    for (const entry of ['', ':wrong-secret@', 'somebody:wrong-secret@']) {
      const fault = await faultOf(`redis://${entry}127.0.0.1:${port}`);
      expect(fault).toMatchObject({ kind: 'usage' });
      expect(fault.message).toMatch(/NOAUTH|WRONGPASS/);
      expect(
        JSON.stringify([fault, fault.message, fault.note, fault.stack, fault.cause]),
      ).not.toContain('wrong-secret');
    }
  });

  it('is entered with its password, which no message has', async () => {
    const redis = await startRedis(['--requirepass', PASSWORD]);
    const { queue, events } = await open(`redis://:${PASSWORD}@127.0.0.1:${redis.port}`);
    expect(await queue.add(jobOf('job'))).toBe('added');
    await redis.kill();
    await until(() => events.length > 0);
    const fault: unknown = await queue.add(jobOf('job')).catch((error: unknown) => error);
    expect(JSON.stringify([events, fault, String(fault)])).not.toContain(PASSWORD);
  });

  it('is warned of when it throws keys away', async () => {
    const { url } = await startRedis(['--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru']);
    const { events } = await open(url);
    expect(events).toMatchObject([
      { kind: 'queue', state: 'odd', message: expect.stringContaining('noeviction') },
    ]);
  });

  it('is refused when it is a replica', async () => {
    const { port } = await startRedis();
    const { url } = await startRedis(['--replicaof', `127.0.0.1 ${port}`]);
    expect((await faultOf(url)).message).toContain('is a replica');
  });
});
