import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../model/failure.ts';
import type { Builder } from '../publish/create-entry.ts';
import { findBuilder } from '../runs/find-builder.ts';
import { markBegun } from './begun-marks.ts';
import type { Job, Outcome } from './job.ts';
import type { JobQueue, Working } from './job-queue.ts';
import { openWorkshop, type Workshop, type WorkshopRequest } from './open-workshop.ts';
import { nameTool } from './output-key.ts';
import type { OutputStore } from './output-store.ts';
import { keepReconciled } from './reconcile.ts';
import type { ServiceReport } from './service-event.ts';
import { storeNames } from './store-names.ts';
import { endJob, forget } from './stored-jobs.ts';
import { createTurnstile } from './turnstile.ts';
import { workOnJob } from './work-on-job.ts';

/** How often a job is tried that throws, and how many processes may die of it, before it is set aside. */
const ATTEMPTS = 3;
const DEATHS = 5;
/** Longest wait before a store that takes nothing is tried again, in ms. */
const LONGEST_WAIT = 30_000;

/** What a worker works with. */
export interface WorkerRequest extends Omit<WorkshopRequest, 'builder' | 'report'> {
  store: OutputStore;
  queue: JobQueue;
  report?: ServiceReport;
  /** Tool and browser, when that was asked before. */
  builder?: Builder;
  /** Whether somebody else in this process compares store and queue. */
  isReconciled?: boolean;
}

/** What the jobs of a worker share. */
interface Shared {
  workshop: Workshop;
  tool: string;
  store: OutputStore;
  report: ServiceReport;
}

/**
 * Begin to take jobs from a queue and to make their PDFs, as many at the same time as there are presses and one more:
 * the next page is composed while one prints.
 *
 * @param request Queue, store, and how it prints.
 * @returns What ends it. Drain or stop it before the queue is closed.
 * @throws Failure (`machine`) when there is no room for temporary files, or the queue does not answer.
 */
export async function openWorker(request: WorkerRequest): Promise<Working> {
  const { means, store, queue, report = () => {} } = request;
  const builder = request.builder ?? (await findBuilder(means.browser));
  const tool = nameTool(builder);
  const workshop = await openWorkshop({ ...request, builder, report });
  const shared = { workshop, tool, store, report };
  const reconciling = request.isReconciled
    ? undefined
    : keepReconciled({ store, queue, tool, report });
  try {
    const working = await queue.work(createHandler(shared), {
      concurrency: means.jobs + 1,
      attempts: ATTEMPTS,
      setAside: (job, error, attempts) => setAside(shared, job, error, attempts),
      retry: (job, error, attempt) => report({ kind: 'retried', key: job.key, attempt, error }),
    });
    const endBy = async (ended: Promise<void>): Promise<void> => {
      await Promise.all([ended, reconciling?.end()]);
      await workshop.close();
    };
    return { drain: () => endBy(working.drain()), stop: () => endBy(working.stop()) };
  } catch (error) {
    await Promise.all([workshop.close(), reconciling?.end()]);
    throw error;
  }
}

function createHandler(shared: Shared) {
  const { store, tool, report } = shared;
  const { alone, beside } = createTurnstile();
  return async (job: Job, signal: AbortSignal): Promise<void> => {
    // Bytes of two tools must never mix: whoever has that tool finds the job in the store.
    if (job.tool !== tool) return report({ kind: 'foreign', key: job.key });
    if (await store.has(storeNames.outcome(job.key))) return forget(store, job.key);
    const mark = await markBegun(store, job);
    try {
      if (mark.before >= DEATHS) return await setAside(shared, job, diedOf(), mark.before);
      const enter = mark.before > 0 ? alone : beside;
      await enter(() => work(shared, job, signal, mark.before + 1));
    } finally {
      await mark.remove();
    }
  };
}

async function work(
  { workshop, store, report }: Shared,
  job: Job,
  signal: AbortSignal,
  attempt: number,
): Promise<void> {
  signal.throwIfAborted();
  report({ kind: 'begun', key: job.key, attempt });
  const begun = performance.now();
  const { outcome, pdf } = await workOnJob(workshop, { job, store, signal, report });
  // Nobody prints it again for a disk that is full: it is waited for.
  await untilStored({ signal, report }, async () => {
    if (outcome.state === 'done' && pdf) await store.put(storeNames.pdf(outcome.pdf.digest), pdf);
    await endJob(store, job.key, outcome);
  });
  const milliseconds = performance.now() - begun;
  report({ kind: 'ended', key: job.key, milliseconds, ...told(outcome) });
}

function told(outcome: Outcome): { state: Outcome['state']; pages?: number } {
  const { state } = outcome;
  return state === 'done' ? { state, pages: outcome.pdf.pages } : { state };
}

async function untilStored(
  { signal, report }: { signal: AbortSignal; report: ServiceReport },
  put: () => Promise<void>,
): Promise<void> {
  for (let wait = 200; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await put();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      report({ kind: 'store-failed', error });
      await sleep(wait, undefined, { signal });
    }
  }
}

async function setAside(
  { store, report }: Pick<Shared, 'store' | 'report'>,
  job: Job,
  error: Error,
  attempts: number,
): Promise<void> {
  const note = error instanceof Failure ? error.note : undefined;
  const failure = { message: error.message, ...(note !== undefined && { note }) };
  await endJob(store, job.key, { state: 'set-aside', failure, attempts });
  report({ kind: 'ended', key: job.key, state: 'set-aside', milliseconds: 0 });
}

function diedOf(): Failure {
  return new Failure(
    'machine',
    `${DEATHS} workers died while they worked on the job`,
    'Look at their logs: was there too little memory?',
  );
}
