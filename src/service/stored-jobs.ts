import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';
import { removeMarks } from './begun-marks.ts';
import type { Job, Outcome } from './job.ts';
import type { OutputStore } from './output-store.ts';
import { storeNames } from './store-names.ts';

/**
 * Read what became of a job.
 *
 * @param store Where it stands.
 * @param key Key of the job.
 * @returns The outcome; undefined while there is none.
 * @throws Failure (`machine`) when the store cannot be read.
 */
export async function readOutcome(store: OutputStore, key: string): Promise<Outcome | undefined> {
  const bytes = await store.get(storeNames.outcome(key));
  // Whole or not at all: what stands there is what we put.
  return bytes && (parseJson(bytes) as Outcome);
}

/**
 * Read a job that was accepted.
 *
 * @param store Where it stands.
 * @param key Key of the job.
 * @returns The job; undefined where it is not there, or has ended.
 * @throws Failure (`machine`) when the store cannot be read.
 */
export async function readAccepted(store: OutputStore, key: string): Promise<Job | undefined> {
  const bytes = await store.get(storeNames.accepted(key));
  const job = bytes && parseJson(bytes);
  return isRecord(job) && job.key === key ? (job as unknown as Job) : undefined;
}

/**
 * Write down that a job is accepted: from then on it is done, whatever happens.
 *
 * @param store Where it shall stand.
 * @param job The job; its inputs stand already.
 * @returns Whether it was accepted by this call.
 * @throws Failure (`machine`) when it cannot be written; nothing was accepted then.
 */
export async function accept(store: OutputStore, job: Job): Promise<boolean> {
  const put = await store.put(storeNames.accepted(job.key), textOf(job));
  return put === 'new';
}

/**
 * Write down what became of a job, once: an outcome that stands is left as it is.
 *
 * @param store Where it shall stand.
 * @param key Key of the job.
 * @param outcome What became of it.
 * @throws Failure (`machine`) when it cannot be written; then the job is still accepted.
 */
export async function endJob(store: OutputStore, key: string, outcome: Outcome): Promise<void> {
  await store.put(storeNames.outcome(key), textOf(outcome));
  await forget(store, key);
}

/**
 * Forget what stood of a job while it was under way, as it has an outcome, or another job is accepted in its place. That it was
 * accepted goes last: whoever is killed in the middle leaves it, and the next one comes here again.
 *
 * @param store Where it stands.
 * @param key Key of the job.
 */
export async function forget(store: OutputStore, key: string): Promise<void> {
  await removeMarks(store, key);
  await store.remove(storeNames.accepted(key));
}

function textOf(value: Job | Outcome): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
