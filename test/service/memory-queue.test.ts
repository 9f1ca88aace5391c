import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/service/job.ts';
import type { JobHandler, JobQueue, WorkOptions } from '../../src/service/job-queue.ts';
import { createMemoryQueue, type MemoryQueueOptions } from '../../src/service/memory-queue.ts';

function jobOf(key: string): Job {
  return { key, inputs: key, tool: 'tool', wishes: { strict: false, pageLimit: 10 } };
}

/** Work whose every job waits until it is let go. */
function openGate() {
  const begun: string[] = [];
  const open = new Map<string, (error?: Error) => void>();
  const handler: JobHandler = ({ key }, signal) =>
    new Promise((resolve, reject) => {
      begun.push(key);
      open.set(key, (error) => (error ? reject(error) : resolve()));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { begun, handler, end: (key: string, error?: Error) => open.get(key)?.(error) };
}

function options(more: Partial<WorkOptions> = {}): WorkOptions {
  return { concurrency: 1, attempts: 3, setAside: async () => {}, ...more };
}

async function filled(keys: string[], options?: MemoryQueueOptions): Promise<JobQueue> {
  const queue = createMemoryQueue({ backOff: 1, ...options });
  for (const key of keys) await queue.add(jobOf(key));
  return queue;
}

/** Resolves once something is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

describe('createMemoryQueue', () => {
  it('takes jobs in the order in which they came, as many as may be at the same time', async () => {
    const queue = await filled(['a', 'b', 'c']);
    const { begun, handler, end } = openGate();
    await queue.work(handler, options({ concurrency: 2 }));
    await until(() => begun.length === 2);
    expect(begun).toEqual(['a', 'b']);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 2, workers: 1 });
    end('a');
    await until(() => begun.length === 3);
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('knows a job that waits or is worked on, and forgets it when it has ended', async () => {
    const queue = await filled(['a', 'b']);
    const { begun, handler, end } = openGate();
    await queue.work(handler, options());
    await until(() => begun.length === 1);
    const states = ['a', 'b', 'c'].map((key) => queue.stateOf(key));
    expect(await Promise.all(states)).toEqual(['active', 'waiting', undefined]);
    expect([await queue.add(jobOf('a')), await queue.add(jobOf('b'))]).toEqual(['known', 'known']);
    end('a');
    await until(async () => (await queue.stateOf('a')) === undefined);
    expect(await queue.add(jobOf('a'))).toBe('added');
  });

  it('tries a job again that throws, and tells each time', async () => {
    const queue = await filled(['a']);
    const told: [string, number][] = [];
    let tries = 0;
    const handler = async (): Promise<void> => {
      tries += 1;
      if (tries < 3) throw new Error(`try ${tries}`);
    };
    const retry = (_: Job, { message }: Error, attempt: number) =>
      void told.push([message, attempt]);
    await queue.work(handler, options({ retry }));
    await until(async () => (await queue.stateOf('a')) === undefined);
    expect(told).toEqual([
      ['try 1', 1],
      ['try 2', 2],
    ]);
  });

  it('waits twice as long before each further try', async () => {
    const pauses: number[] = [];
    const events: string[] = [];
    const after = (call: () => void, milliseconds = 0): NodeJS.Timeout => {
      pauses.push(milliseconds);
      void until(() => events.includes('good')).then(call);
      return setTimeout(() => {});
    };
    const queue = await filled(['bad', 'good'], { backOff: 50, after: after as typeof setTimeout });
    const handler = async ({ key }: Job): Promise<void> => {
      events.push(key);
      if (key === 'bad') throw new Error('broken');
    };
    await queue.work(handler, options({ attempts: 5 }));
    await until(async () => (await queue.stateOf('bad')) === undefined);
    expect(pauses).toEqual([50, 100, 200, 400]);
    expect(events).toEqual(['bad', 'good', 'bad', 'bad', 'bad', 'bad']);
  });

  it('sets a job aside that throws each time, and goes on with the others', async () => {
    const queue = await filled(['bad', 'good']);
    const aside: unknown[] = [];
    const ended: string[] = [];
    const handler = async ({ key }: Job): Promise<void> => {
      if (key === 'bad') throw new Error('broken');
      ended.push(key);
    };
    const setAside: WorkOptions['setAside'] = async ({ key }, { message }, attempts) =>
      void aside.push([key, message, attempts]);
    await queue.work(handler, options({ setAside }));
    await until(async () => (await queue.counts()).waiting + (await queue.counts()).active === 0);
    expect({ aside, ended }).toEqual({ aside: [['bad', 'broken', 3]], ended: ['good'] });
  });

  it('keeps a job that cannot even be set aside', async () => {
    const queue = await filled(['a']);
    let isFull = true;
    const handler = async (): Promise<void> => {
      if (isFull) throw new Error('the disk is full');
    };
    let inVain = 0;
    const setAside = async (): Promise<void> => {
      inVain += 1;
      isFull = inVain < 3;
      throw new Error('the disk is full');
    };
    await queue.work(handler, options({ attempts: 1, setAside }));
    await until(async () => (await queue.stateOf('a')) === undefined);
    expect(inVain).toBe(3);
  });

  it('ends what is under way when it is drained, and takes no more', async () => {
    const queue = await filled(['a', 'b']);
    const { begun, handler, end } = openGate();
    const working = await queue.work(handler, options());
    await until(() => begun.length === 1);
    const drained = working.drain();
    end('a');
    await drained;
    expect(begun).toEqual(['a']);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, workers: 0 });
  });

  it('takes back what is under way when it is stopped, ahead of the others', async () => {
    const queue = await filled(['a', 'b', 'c']);
    const first = openGate();
    const working = await queue.work(first.handler, options());
    await until(() => first.begun.length === 1);
    first.end('a');
    await until(() => first.begun.length === 2);
    await working.stop();
    expect(await queue.counts()).toEqual({ waiting: 2, active: 0, workers: 0 });
    const second = openGate();
    await queue.work(second.handler, options());
    await until(() => second.begun.length === 1);
    expect(second.begun).toEqual(['b']);
  });

  it('is not ready once it is closed', async () => {
    const queue = await filled([]);
    const { handler } = openGate();
    await queue.work(handler, options());
    expect(await queue.isReady()).toBe(true);
    await queue.close();
    expect(await queue.isReady()).toBe(false);
  });
});
