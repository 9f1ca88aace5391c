import type { Wishes } from './job.ts';
import type { JobQueue } from './job-queue.ts';
import { createJob } from './output-key.ts';
import type { OutputStore } from './output-store.ts';
import type { ServiceReport } from './service-event.ts';
import { storeNames } from './store-names.ts';
import { accept, forget, readAccepted } from './stored-jobs.ts';

/** How often store and queue are compared, in ms. */
const INTERVAL = 60_000;

/** What is compared. */
export interface ReconcileRequest {
  store: OutputStore;
  queue: JobQueue;
  /** Name of our tool and browser. */
  tool: string;
  report: ServiceReport;
  /** What the operator says about the looks; only who accepts jobs has it. */
  wishes?: Wishes;
}

/**
 * Put what was accepted, has no outcome and has no place in the queue back into the queue: after a queue has lost all it
 * held, nothing accepted is lost.
 *
 * @param request Store and queue.
 * @param adopt Whether jobs that were accepted for another tool are taken over by ours, as nobody may have that tool any more.
 *   Only at the start of a service: two that run side by side would take them from each other for ever.
 * @returns How many jobs were put into the queue.
 * @throws Failure (`machine`) when store or queue do not answer.
 */
export async function reconcile(request: ReconcileRequest, adopt = false): Promise<number> {
  const { store, queue, tool } = request;
  let added = 0;
  for await (const name of store.list('accepted')) {
    const key = name.slice('accepted/'.length, -'.json'.length);
    const job = await readAccepted(store, key);
    if (!job) continue;
    if (await store.has(storeNames.outcome(key))) {
      await forget(store, key);
    } else if (job.tool === tool) {
      if ((await queue.add(job)) === 'added') added += 1;
    } else if (adopt && request.wishes) {
      const ours = createJob(job.inputs, request.wishes, tool);
      await accept(store, ours);
      await forget(store, key);
      if ((await queue.add(ours)) === 'added') added += 1;
    }
  }
  return added;
}

/** Comparing that goes on. */
export interface Reconciling {
  /** Compare no more; resolves when the last has ended. */
  end(): Promise<void>;
}

/**
 * Compare store and queue at once, and every minute from then on. What goes wrong is told, and tried again.
 *
 * @param request Store and queue.
 * @param adopt Whether the first time jobs of another tool are taken over.
 * @returns What ends it.
 */
export function keepReconciled(request: ReconcileRequest, adopt = false): Reconciling {
  const { report } = request;
  let hasEnded = false;
  const once = async (adoptNow: boolean): Promise<void> => {
    try {
      const jobs = await reconcile(request, adoptNow);
      if (jobs > 0) report({ kind: 'reconciled', jobs });
    } catch (error) {
      report({
        kind: 'reconcile-failed',
        error: error instanceof Error ? error : new Error(String(error)),
      });
    }
  };
  let last = once(adopt);
  const timer = setInterval(() => {
    last = last.then(() => (hasEnded ? undefined : once(false)));
  }, INTERVAL);
  timer.unref();
  return {
    async end() {
      hasEnded = true;
      clearInterval(timer);
      await last;
    },
  };
}
