import { Worker } from 'node:worker_threads';
import { type SourceLimits, usualLimits } from '../model/source-limits.ts';
import type { PrepareJob, PrepareReply } from './prepare-worker.ts';
import { createFontReceiver } from './send-fonts.ts';

/** Why a thread has ended. */
export type ThreadEnd =
  /** A job used up too much. */
  | { kind: 'time' | 'memory' }
  /** It was no longer wanted. */
  | { kind: 'killed' }
  /** Of itself, which no briefing should bring about. */
  | { kind: 'crashed'; error: Error };

/** A worker that does one job at a time and can be killed whatever it does. */
export interface PrepareThread {
  /**
   * Do one job. Its time counts from when the worker has loaded and begins.
   *
   * @returns The worker's answer, or why there is none.
   */
  run(job: PrepareJob): Promise<PrepareReply | ThreadEnd>;
  /** Whether it has ended, or is about to, and takes no more jobs. */
  hasEnded(): boolean;
  /** End it. A job under way is given up. May be called again. */
  kill(): Promise<void>;
}

/** The bundled entry, also when this file is run from its source: a worker loads no TypeScript. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../dist/threads/prepare-worker.cjs'
    : './prepare-worker.cjs',
  import.meta.url,
);

/**
 * What a thread has made last, in MiB: the engine would let it grow to four times as much, and collects it no
 * sooner for that.
 */
const YOUNG_GENERATION = 12;

/**
 * Start a thread; it loads what it needs while the caller goes on. As long as it has no job, it keeps
 * no program from its end.
 *
 * @param limits What one job may use up.
 * @returns The thread.
 */
export function startPrepareThread(limits: SourceLimits = usualLimits): PrepareThread {
  const worker = new Worker(ENTRY, {
    // The switches this process was started with are not meant for our module.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryLimit,
      maxYoungGenerationSizeMb: YOUNG_GENERATION,
    },
  });
  worker.unref();
  const receive = createFontReceiver();
  let end: ThreadEnd | undefined;
  let clock: NodeJS.Timeout | undefined;
  let answer: (reply: PrepareReply | ThreadEnd) => void = () => {};
  const endWith = async (why: ThreadEnd): Promise<void> => {
    end ??= why;
    await worker.terminate();
  };
  worker.on('message', (reply: PrepareReply) => {
    if (reply.kind === 'prepared') return answer({ ...reply, prepared: receive(reply) });
    if (reply.kind !== 'begun') return answer(reply);
    clock = setTimeout(() => void endWith({ kind: 'time' }), limits.timeLimit);
  });
  worker.on('error', (error) => {
    end ??= isOutOfMemory(error) ? { kind: 'memory' } : { kind: 'crashed', error };
  });
  worker.on('exit', (code) => {
    end ??= { kind: 'crashed', error: new Error(`it ended with code ${code}`) };
    answer(end);
  });

  return {
    async run(job) {
      if (end) return end;
      const answered = new Promise<PrepareReply | ThreadEnd>((resolve) => {
        answer = resolve;
      });
      worker.ref();
      worker.postMessage(job);
      return answered.finally(() => {
        clearTimeout(clock);
        worker.unref();
      });
    },
    hasEnded: () => end !== undefined,
    kill: () => endWith({ kind: 'killed' }),
  };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
