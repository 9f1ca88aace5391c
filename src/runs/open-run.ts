import path from 'node:path';
import { createWorld } from '../io/create-world.ts';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { type Disk, disk } from '../io/disk.ts';
import { keepReads } from '../io/keep-reads.ts';
import { Failure } from '../model/failure.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { usualLimits } from '../model/source-limits.ts';
import type { BuildInput } from '../prepare.ts';
import type { Press, PressOptions } from '../print/press.ts';
import type { Builder } from '../publish/create-entry.ts';
import type { PageMapCache } from '../publish/page-map-cache.ts';
import { type PlannedOutput, planOutputs } from '../publish/plan-outputs.ts';
import { keepCode } from '../start/keep-code.ts';
import { createLazyPool } from '../threads/lazy-pool.ts';
import type { PreparePool } from '../threads/prepare-pool.ts';
import type { PrepareThread } from '../threads/prepare-thread.ts';
import { once } from '../values/once.ts';
import { stemOf } from '../values/stem-of.ts';
import type { World } from '../world.ts';
import { findBuilder } from './find-builder.ts';
import { type BriefingResult, guarded, type RunRequest } from './run-result.ts';
import type { Survey } from './survey-project.ts';

/** What a run is opened with. What is taken from the caller is never closed by the run. */
export interface RunMeans {
  /** Press to print on; one of the run's own unless given. */
  press?: Press;
  /** Threads to prepare in, of the same project root; a pool of the run's own unless given. */
  pool?: PreparePool;
  /** A thread that was started ahead; the run's own pool begins with it, and ends it. */
  thread?: PrepareThread;
  /** Which tool and browser print, when that was asked before; it is told only by a look at all files of the tool. */
  builder?: Builder;
  /** Where guesses of page numbers are kept; in the cache folder unless given. */
  pageMaps?: PageMapCache;
  /** Disk that outputs are read from, written to and removed from; this machine's unless given. */
  disk?: Disk;
  /** Hears what a press of the run's own does. */
  report?: NonNullable<PressOptions['report']>;
}

/** Does the work for one briefing, and turns what goes wrong with it into its result. */
export type Guard = (work: () => Promise<BriefingResult>) => Promise<BriefingResult>;

/**
 * What every run shares. It may be held open over many builds and checks, of which the later ones
 * start no browser and no thread, and read only the files that have changed since.
 */
export interface Run {
  readonly settings: Settings;
  readonly world: World;
  readonly pool: PreparePool;
  /** Where outputs are read, written and removed. */
  readonly disk: Disk;
  /** Begin to load what prepares, ahead of the first briefing. */
  begin(): void;
  /** Which tool and browser print; the tool is the one that was loaded, whatever replaces its files. */
  builder(): Promise<Builder>;
  /** Where guesses of page numbers are kept, when the caller says so. */
  readonly pageMaps?: PageMapCache;
  /** The press; one of the run's own is made by the first call, and starts no browser by itself. */
  press(): Promise<Press>;
  /**
   * Settle the names of all outputs before the first briefing is printed.
   *
   * @param request Which briefings.
   * @param survey What an earlier build left: a briefing that cannot be read keeps the name it had.
   * @param nameOf Tells a name that is known without a look into the briefing.
   * @returns One plan for each briefing, in their order.
   * @throws Failure (`usage`) when there is no content folder.
   */
  plan(
    request: RunRequest,
    survey?: Survey,
    nameOf?: (source: string) => Promise<string | undefined>,
  ): Promise<PlannedOutput[]>;
  /**
   * Do some work for each briefing, several side by side; each result is reported as it comes.
   *
   * @param planned Which briefings.
   * @param request Signal and listener.
   * @param work What is done for one; what it does outside its guard must not go wrong.
   * @returns The results, in the order of the plan.
   * @throws The reason of the signal, after the work that had begun has ended.
   */
  each(
    planned: readonly PlannedOutput[],
    request: RunRequest,
    work: (output: PlannedOutput, guard: Guard) => Promise<BriefingResult>,
  ): Promise<BriefingResult[]>;
  /** End what is the run's own: its browsers and threads. May be called again. */
  close(): Promise<void>;
}

/**
 * Open a run.
 *
 * @param settings Complete settings.
 * @param means Press and pool of a caller who has them; what is left out is made.
 * @returns The run; close it, whatever happens.
 */
export function openRun(settings: Settings, means: RunMeans = {}): Run {
  const { root, jobs, maxMemory } = settings.run;
  const { thread } = means;
  const own = createLazyPool({
    root,
    jobs,
    memoryLimit: Math.min(usualLimits.memoryLimit, maxMemory),
    ...(thread && { thread }),
  });
  const pool = means.pool ?? own;
  let press = means.press && Promise.resolve(means.press);
  const { pageMaps } = means;
  return {
    settings,
    ...(pageMaps && { pageMaps }),
    world: keepReads(createWorld(root, means.disk)),
    pool,
    disk: means.disk ?? disk,
    begin: () => (means.pool ? undefined : own.begin()),
    builder: once(async () => means.builder ?? findBuilder(settings.run.browser)),
    press: () => (press ??= makePress(settings, means)),
    plan: (request, survey, nameOf) => plan(settings, pool, request, survey, nameOf),
    async each(planned, { signal, report }, work) {
      const { default: PQueue } = await import('p-queue');
      // One more than there are presses: the next page is composed while one prints.
      const queue = new PQueue({ concurrency: jobs + 1 });
      const workOn = async (output: PlannedOutput): Promise<BriefingResult> => {
        signal?.throwIfAborted();
        const result = await work(output, (guardedWork) =>
          guarded(output.source, signal, guardedWork),
        );
        report?.({ kind: 'done', result });
        return result;
      };
      report?.({ kind: 'queued', count: planned.length });
      const all = planned.map((output) => queue.add(() => workOn(output)));
      await Promise.allSettled(all);
      return Promise.all(all);
    },
    async close() {
      keepCode();
      const ownPress = means.press ? undefined : await press;
      await Promise.all([ownPress?.close(), own.close()]);
    },
  };
}

/**
 * Do some work in a run: in one that the caller holds open, or in one that is opened for it and
 * closed with it, at once when the signal comes, also while a browser starts.
 *
 * @param given Settings for a run of its own, or an open run.
 * @param request Signal and listener.
 * @param work What is done.
 * @param means A thread for a run of its own.
 * @returns What the work gives.
 */
export async function withRun<Value>(
  given: Settings | Run,
  { signal, report }: RunRequest,
  work: (run: Run) => Promise<Value>,
  means: Pick<RunMeans, 'thread'> = {},
): Promise<Value> {
  if ('close' in given) return work(given);
  const run = openRun(given, { ...means, ...(report && { report }) });
  const stop = (): void => void run.close().catch(() => {});
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await work(run);
  } finally {
    signal?.removeEventListener('abort', stop);
    await run.close();
  }
}

/**
 * Tell which browser prints, for the manifest.
 *
 * @param press The press, when there is one.
 * @returns Version and sandbox; undefined before a browser has started.
 */
export function pressFacts(press: Press | undefined): Manifest['browser'] {
  const facts = press?.facts();
  return facts && { version: facts.version, sandbox: facts.sandbox };
}

/**
 * Say what is prepared for a planned output.
 *
 * @param output Plan of one briefing.
 * @param settings Complete settings.
 * @returns The input of its build.
 */
export function inputOf({ source, clash }: PlannedOutput, settings: Settings): BuildInput {
  return { path: source, settings, ...(clash && { clash }) };
}

/** Loaded only for those who print: the others do not wait for it. */
async function makePress({ run }: Settings, { report }: RunMeans): Promise<Press> {
  const { createPress } = await import('../print/press.ts');
  return createPress({ ...run, ...(report && { report }) });
}

async function plan(
  { run }: Settings,
  pool: PreparePool,
  { files, signal, report }: RunRequest,
  survey: Survey | undefined,
  nameOf: (source: string) => Promise<string | undefined> = async () => undefined,
): Promise<PlannedOutput[]> {
  const { sources, passedOver } =
    survey ?? (files ? { sources: files, passedOver: [] } : await discoverBriefings(run));
  for (const passed of passedOver) report?.({ kind: 'passed-over', ...passed });
  const named = await Promise.all(
    sources.map(async (source) => {
      const known = await nameOf(source);
      if (known !== undefined) return { source, name: known };
      const name = await pool.readSlug(source, signal).catch((error: unknown) => {
        // Why it cannot be read is told when it is prepared.
        if (error instanceof Failure) return earlierName(source, survey);
        throw error;
      });
      return { source, name };
    }),
  );
  return planOutputs(named, run.content, survey?.standing ?? []);
}

function earlierName(source: string, survey: Survey | undefined): string {
  const entry = survey?.old.get(source);
  return entry ? path.posix.basename(entry.slug) : stemOf(source);
}
