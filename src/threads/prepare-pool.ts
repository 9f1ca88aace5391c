import PQueue from 'p-queue';
import { systemFailure } from '../io/system-failure.ts';
import { tellExceeded } from '../messages/source-limits.ts';
import { Failure } from '../model/failure.ts';
import type { TakenSources } from '../model/read-record.ts';
import { type SourceLimits, usualLimits } from '../model/source-limits.ts';
import type { BuildInput, Prepared } from '../prepare.ts';
import type { KnownFrontMatter } from '../source/parse-front-matter.ts';
import { stemOf } from '../values/stem-of.ts';
import type { PrepareThread, ThreadEnd } from './prepare-thread.ts';
import type { PrepareJob, PrepareReply } from './prepare-worker.ts';
import { createThreadShelf } from './thread-shelf.ts';

/** Values of front matter, each with its place, that are kept: those of a thousand briefings. */
const MAX_VALUES = 200_000;

/** How a pool works. */
export interface PreparePoolOptions extends Partial<SourceLimits> {
  /** Absolute path of the project root. */
  root: string;
  /** How many briefings are prepared side by side; each has a thread of its own. */
  jobs: number;
  /** A thread that was started ahead: the pool begins with it, and ends it. */
  thread?: PrepareThread;
}

/** Threads in which briefings are prepared, so that a hostile one can be stopped. */
export interface PreparePool {
  /**
   * Tell the name of a briefing's PDF ahead of its build.
   *
   * @returns The `slug` of its front matter, else the stem of its file.
   * @throws Failure (`machine`) when a thread breaks.
   */
  readSlug(source: string, signal?: AbortSignal): Promise<string>;
  /**
   * Prepare a briefing in a thread.
   *
   * @returns As `prepare` gives it; a message of the rule `source-limits` when the briefing used up
   *   too much and had to be stopped.
   * @throws Failure (`machine`) when a thread breaks; the reason of the signal when it is aborted.
   */
  prepare(input: BuildInput, signal?: AbortSignal): Promise<Prepared>;
  /**
   * Tell in a thread what a briefing that cites some keys takes of a bibliography as it is now.
   *
   * @returns The digests; undefined where the file cannot be had, or cannot be read in good time.
   */
  takenOf(
    file: string,
    cited: readonly string[],
    signal?: AbortSignal,
  ): Promise<TakenSources | undefined>;
  /** End all threads. What is under way is rejected. May be called again. */
  close(): Promise<void>;
}

/**
 * Make a pool. Its first thread loads at once, while the caller starts the browser; the others are
 * started when there is work for them.
 *
 * @param options Project and size; limits, unless the usual ones hold.
 * @returns The pool; close it, whatever happens.
 */
export function createPreparePool(options: PreparePoolOptions): PreparePool {
  const { root, jobs } = options;
  const { timeLimit, memoryLimit } = { ...usualLimits, ...options };
  const limits = { timeLimit, memoryLimit };
  const closing = new AbortController();
  const queue = new PQueue({ concurrency: Math.max(1, jobs) });
  const known = createKnown();
  const shelf = createThreadShelf(limits, options.thread);
  shelf.putBack(shelf.take());

  const run = async (job: PrepareJob, signal: AbortSignal): Promise<PrepareReply | ThreadEnd> => {
    const thread = shelf.take();
    const kill = (): void => void thread.kill();
    signal.addEventListener('abort', kill, { once: true });
    try {
      return await thread.run(job);
    } finally {
      signal.removeEventListener('abort', kill);
      shelf.putBack(thread);
    }
  };
  const ask = async (source: string, job: PrepareJob, wish = closing.signal): Promise<Answer> => {
    const signal = AbortSignal.any([closing.signal, wish]);
    return demandAnswer(await queue.add(() => run(job, signal), { signal }), source);
  };

  return {
    async readSlug(source, signal) {
      const answer = await ask(source, { kind: 'slug', root, source }, signal);
      // Which of its limits the briefing exceeds is told when it is prepared.
      if (answer.kind !== 'named') return stemOf(source);
      known.keep(source, answer.named.known);
      return answer.named.slug;
    },
    async prepare(input, signal) {
      const job = {
        kind: 'prepare' as const,
        root,
        input: { ...known.take(input.path), ...input },
      };
      const answer = await ask(input.path, job, signal);
      if (answer.kind === 'prepared') return answer.prepared;
      return refused(input.path, answer.kind === 'time' ? 'time' : 'memory', limits);
    },
    async takenOf(file, cited, signal) {
      const answer = await ask(file, { kind: 'taken', root, file, cited: [...cited] }, signal);
      return answer.kind === 'taken' ? answer.taken : undefined;
    },
    async close() {
      closing.abort(new Failure('machine', 'the pool was closed before all was prepared'));
      await shelf.end();
    },
  };
}

/**
 * Keeps the front matter that was read for the names until its briefing is prepared, so that it is
 * read once. Of very many briefings it does not keep all: those are read again.
 */
function createKnown() {
  const kept = new Map<string, KnownFrontMatter>();
  let values = 0;
  const take = (source: string): Pick<BuildInput, 'known'> => {
    const known = kept.get(source);
    if (!known) return {};
    kept.delete(source);
    values -= valuesOf(known);
    return { known };
  };
  return {
    take,
    keep(source: string, known: KnownFrontMatter | undefined): void {
      take(source);
      if (!known || values + valuesOf(known) > MAX_VALUES) return;
      kept.set(source, known);
      values += valuesOf(known);
    },
  };
}

function valuesOf({ frontMatter }: KnownFrontMatter): number {
  return Object.keys(frontMatter.places).length;
}

/** What says something about a briefing; everything else is told as a failure. */
type Answer = Extract<
  PrepareReply | ThreadEnd,
  { kind: 'named' | 'prepared' | 'taken' | 'time' | 'memory' }
>;

function demandAnswer(reply: PrepareReply | ThreadEnd, source: string): Answer {
  switch (reply.kind) {
    case 'failure': {
      const { kind, message, note, cause } = reply.failure;
      throw new Failure(kind, message, note, cause);
    }
    case 'bug':
      throw Object.assign(new Error(reply.message), { stack: reply.stack });
    case 'crashed':
      throw brokenThread(source, reply.error);
    case 'begun':
    case 'killed':
      throw brokenThread(source, new Error(`it was ${reply.kind} out of turn`));
    default:
      return reply;
  }
}

function brokenThread(source: string, error: Error): Failure {
  const what = `the thread that prepares \`${source}\` broke down`;
  const remedy = 'build again; if it breaks again, please report it with the briefing';
  return (
    systemFailure(error, what) ?? new Failure('machine', `${what}: ${error.message}`, remedy, error)
  );
}

function refused(path: string, exceeded: 'time' | 'memory', limits: SourceLimits): Prepared {
  const messages = [tellExceeded(path, exceeded, limits)];
  return { source: { path, sha256: '' }, messages, inputs: [], references: [] };
}
