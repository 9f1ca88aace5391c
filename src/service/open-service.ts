import { Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { Builder } from '../publish/create-entry.ts';
import { findBuilder } from '../runs/find-builder.ts';
import { writeCanonicalTar } from './canonical-tar.ts';
import { findBriefing } from './find-briefing.ts';
import { digestInputs, type InputFile } from './inputs-digest.ts';
import type { Job, Outcome } from './job.ts';
import type { QueueCounts, Working } from './job-queue.ts';
import { openWorker, type WorkerRequest } from './open-worker.ts';
import { createJob, nameTool } from './output-key.ts';
import type { OutputStore } from './output-store.ts';
import { keepReconciled, type ReconcileRequest, type Reconciling } from './reconcile.ts';
import type { ServiceSettings } from './service-settings.ts';
import { storeNames } from './store-names.ts';
import { accept, readAccepted, readOutcome } from './stored-jobs.ts';

/** Most jobs that wait unless told: at one a second, a quarter of an hour. */
const MOST_WAITING = 1_000;

/** What a service is opened with. */
export interface ServiceRequest
  extends Pick<WorkerRequest, 'store' | 'queue' | 'report' | 'press' | 'threads'> {
  settings: ServiceSettings;
  /** Whether this process works on the jobs as well; others must when it does not. */
  works: boolean;
  /** How many jobs may wait before no more are accepted; 1,000 unless told. */
  mostWaiting?: number;
}

/** What came of asking for a print. */
export type Submitted =
  /** It has an outcome already. */
  | { readonly state: 'known'; readonly key: string; readonly outcome: Outcome }
  /** It is in the store and will be done, whatever happens to this process. `isNew`: nobody had asked for it. */
  | { readonly state: 'accepted'; readonly key: string; readonly isNew: boolean }
  /** Nothing of it can be printed: the author's mistakes. */
  | { readonly state: 'refused'; readonly messages: readonly Message[] }
  /** Too many wait; ask again later. */
  | { readonly state: 'full' }
  /** This service takes nothing any more; another may. */
  | { readonly state: 'draining' };

/** Where a print is. */
export type PrintState =
  | { readonly key: string; readonly state: 'waiting' | 'active' }
  | ({ readonly key: string } & Outcome);

/** What a service needs to be of use. */
export interface Readiness {
  /** Whether the store can be read and written. */
  store: boolean;
  /** Whether the queue answers. */
  queue: boolean;
  /** How many processes take jobs of this tool. */
  workers: number;
  draining: boolean;
}

/** The service without a protocol: what is asked of it over HTTP, as values. */
export interface Service {
  /** Name of tool and browser whose PDFs this service gives. */
  readonly tool: string;
  /**
   * Ask for the print of some inputs.
   *
   * @param files Files as `checkInputs` or `readTar` gave them.
   * @param options `force`: try again what failed or was set aside.
   * @returns What came of it.
   * @throws Failure (`machine`) when store or queue do not answer: nothing was accepted then.
   */
  submit(files: readonly InputFile[], options?: { force?: boolean }): Promise<Submitted>;
  /**
   * Tell where the print of some inputs is.
   *
   * @param inputs Digest of the inputs.
   * @returns Undefined where nobody has asked for it.
   * @throws Failure (`machine`) when store or queue do not answer.
   */
  stateOf(inputs: string): Promise<PrintState | undefined>;
  /** Begin to read a PDF, by its digest; undefined where there is none. */
  openPdf(digest: string): ReturnType<OutputStore['open']>;
  counts(): Promise<QueueCounts>;
  readiness(): Promise<Readiness>;
  /**
   * Take nothing more, wait until what is being accepted is, and end what is under way here. What waits stands in the
   * store. May be called again.
   */
  drain(): Promise<void>;
  /** As `drain`, but what is under way here is aborted: it is done by whoever starts next. */
  stop(): Promise<void>;
}

/** What the calls of a service share. */
interface Shared extends Required<ReconcileRequest>, ServiceSettings {
  mostWaiting: number;
  /** How many are being accepted and are in no queue yet. */
  entering: Set<Promise<unknown>>;
  isDraining: boolean;
}

/**
 * Open a service. What was accepted before, by a process that has ended since, is taken up again.
 *
 * @param request Store, queue, settings, and whether it works as well.
 * @returns The service; drain or stop it before the queue is closed.
 * @throws Failure (`machine`) when it is to work and has no room for temporary files.
 */
export async function openService(request: ServiceRequest): Promise<Service> {
  const { settings, store, queue, report = () => {} } = request;
  const builder = await findBuilder(settings.means.browser);
  const tool = nameTool(builder);
  const { mostWaiting = MOST_WAITING } = request;
  const shared: Shared = {
    ...{ ...settings, store, queue, tool, mostWaiting, report },
    entering: new Set(),
    isDraining: false,
  };
  const reconciling = keepReconciled(shared, true);
  const working = request.works ? await openOwnWorker(request, builder, reconciling) : undefined;
  const endBy = async (how: 'drain' | 'stop'): Promise<void> => {
    shared.isDraining = true;
    await Promise.allSettled([...shared.entering]);
    await Promise.all([reconciling.end(), working?.[how]()]);
  };

  return {
    tool,
    submit(files, { force = false } = {}) {
      const submitted = submit(shared, files, force);
      const entered = submitted.finally(() => shared.entering.delete(entered));
      shared.entering.add(entered);
      return entered;
    },
    stateOf: (inputs) => stateOf(shared, inputs),
    openPdf: (digest) => store.open(storeNames.pdf(digest)),
    counts: () => queue.counts(),
    readiness: () => readinessOf(shared),
    drain: () => endBy('drain'),
    stop: () => endBy('stop'),
  };
}

async function openOwnWorker(
  request: ServiceRequest,
  builder: Builder,
  reconciling: Reconciling,
): Promise<Working> {
  try {
    const { means } = request.settings;
    return await openWorker({ ...request, means, builder, isReconciled: true });
  } catch (error) {
    await reconciling.end();
    throw error;
  }
}

async function submit(
  shared: Shared,
  files: readonly InputFile[],
  force: boolean,
): Promise<Submitted> {
  const { wishes, means, store, report } = shared;
  if (shared.isDraining) return { state: 'draining' };
  const inputs = digestInputs(files);
  const job = createJob(inputs, wishes, shared.tool);
  const { key } = job;
  const outcome = await readOutcome(store, key);
  if (outcome && !(force && outcome.state !== 'done')) {
    report({ kind: 'known', inputs, key });
    return { state: 'known', key, outcome };
  }
  // Whether there is one briefing in it, under settings that hold; nothing lies anywhere yet.
  const found = findBriefing(files, wishes, { root: '/', ...means });
  if ('messages' in found) {
    const { messages } = found;
    report({ kind: 'refused', inputs, messages });
    return { state: 'refused', messages };
  }
  if (await isFull(shared, key)) {
    report({ kind: 'full' });
    return { state: 'full' };
  }
  if (outcome) await store.remove(storeNames.outcome(key));
  return { state: 'accepted', key, isNew: await enter(shared, job, files) };
}

/** What was asked for before takes no further place. */
async function isFull({ queue, entering, mostWaiting }: Shared, key: string): Promise<boolean> {
  const { waiting } = await queue.counts();
  // This very call is one of those that are entering.
  if (waiting + entering.size - 1 < mostWaiting) return false;
  return (await queue.stateOf(key)) === undefined;
}

/** First the inputs, then that they are accepted, then the queue: whenever the process dies, the rest is found. */
async function enter(
  { store, queue, report }: Shared,
  job: Job,
  files: readonly InputFile[],
): Promise<boolean> {
  const { key, inputs } = job;
  const name = storeNames.inputs(inputs);
  if (!(await store.has(name))) await store.put(name, await writeCanonicalTar(files));
  const isNew = await accept(store, job);
  await queue.add(job).catch((error: unknown) => {
    // It is accepted, and whoever compares store and queue finds it.
    if (!(error instanceof Failure)) throw error;
    report({ kind: 'reconcile-failed', error });
  });
  report({ kind: isNew ? 'accepted' : 'known', inputs, key });
  return isNew;
}

async function stateOf(
  { wishes, store, queue, tool }: Shared,
  inputs: string,
): Promise<PrintState | undefined> {
  const { key } = createJob(inputs, wishes, tool);
  const state = await queue.stateOf(key);
  // A job that is asked for again has no outcome until it has ended.
  const outcome = await readOutcome(store, key);
  if (outcome) return { key, ...outcome };
  if (state) return { key, state };
  if (await readAccepted(store, key)) return { key, state: 'waiting' };
  // It may have ended between the two looks.
  const late = await readOutcome(store, key);
  return late && { key, ...late };
}

async function readinessOf({ store, queue, isDraining }: Shared): Promise<Readiness> {
  const [storeIsReady, queueIsReady] = await Promise.all([store.isReady(), queue.isReady()]);
  const { workers } = queueIsReady ? await queue.counts() : { workers: 0 };
  return { store: storeIsReady, queue: queueIsReady, workers, draining: isDraining };
}
