import PQueue from 'p-queue';
import { succeeds } from '../values/succeeds.ts';
import type { Job } from './job.ts';
import type { JobHandler, JobQueue, Working, WorkOptions } from './job-queue.ts';

/** How a queue in memory works. */
export interface MemoryQueueOptions {
  /** How long a job waits before it is tried the second time, in ms; twice as long each further time. 1 s unless told. */
  backOff?: number;
  /** Calls something after so many ms; by the clock unless told. */
  after?: typeof setTimeout;
}

/** A job that the queue holds. */
interface Held {
  readonly job: Job;
  state: 'waiting' | 'active';
  /** How often it was tried in vain. */
  tried: number;
}

/** What is done with a job whose turn it is; undefined while nobody works. */
type Turn = ((held: Held) => Promise<void>) | undefined;

/**
 * Make a queue inside this process. It forgets all when the process ends, however it ends: what was accepted is put
 * back from the store by whoever starts next.
 *
 * @param options How long is waited between two tries.
 * @returns The queue. One may work on it at a time.
 */
export function createMemoryQueue(options: MemoryQueueOptions = {}): JobQueue {
  const { backOff = 1_000, after = setTimeout } = options;
  const jobs = new Map<string, Held>();
  const line = new PQueue({ autoStart: false });
  let working: Working | undefined;
  let turn: Turn;
  let isOpen = true;

  const waitInLine = (held: Held, priority = 0): void => {
    held.state = 'waiting';
    void line.add(async () => turn?.(held), { priority });
  };
  const workWith = (handler: JobHandler, options: WorkOptions): Working => {
    const stopping = new AbortController();
    const work = createTurn(handler, options, stopping.signal, {
      forget: ({ job }) => void jobs.delete(job.key),
      // What was begun comes first when somebody works again.
      putBack: (held) => waitInLine(held, 1),
      waitLonger(held) {
        held.state = 'waiting';
        after(() => waitInLine(held), backOff * 2 ** (held.tried - 1)).unref();
      },
    });
    turn = work;
    const drain = async (): Promise<void> => {
      line.pause();
      await line.onPendingZero();
      working = undefined;
    };
    line.concurrency = options.concurrency;
    line.start();
    return {
      drain,
      stop() {
        stopping.abort();
        return drain();
      },
    };
  };

  return {
    async add(job) {
      if (jobs.has(job.key)) return 'known';
      const held: Held = { job, state: 'waiting', tried: 0 };
      jobs.set(job.key, held);
      waitInLine(held);
      return 'added';
    },
    stateOf: async (key) => jobs.get(key)?.state,
    async work(handler, options) {
      if (working) throw new Error('somebody works on this queue already');
      working = workWith(handler, options);
      return working;
    },
    async counts() {
      const active = line.pending;
      return { waiting: jobs.size - active, active, workers: working ? 1 : 0 };
    },
    isReady: async () => isOpen,
    async close() {
      isOpen = false;
      await working?.stop();
    },
  };
}

/** Where a job goes after its turn. */
interface Ways {
  forget(held: Held): void;
  putBack(held: Held): void;
  waitLonger(held: Held): void;
}

function createTurn(
  handler: JobHandler,
  { attempts, setAside, retry }: WorkOptions,
  signal: AbortSignal,
  ways: Ways,
): NonNullable<Turn> {
  return async (held) => {
    held.state = 'active';
    try {
      await handler(held.job, signal);
      ways.forget(held);
    } catch (thrown) {
      if (signal.aborted) return ways.putBack(held);
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      held.tried += 1;
      if (held.tried < attempts) {
        retry?.(held.job, error, held.tried);
        return ways.waitLonger(held);
      }
      // Where not even that can be written, it is tried from the beginning: it must not be lost.
      if (await succeeds(setAside(held.job, error, held.tried))) return ways.forget(held);
      held.tried = 1;
      ways.waitLonger(held);
    }
  };
}
