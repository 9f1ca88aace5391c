import type { Job } from './job.ts';
import type { OutputStore } from './output-store.ts';
import { storeNames } from './store-names.ts';

/** A mark in the store that work on a job goes on. */
export interface BegunMark {
  /** How many marks stood before: as often a process died while it worked on the job, or works on it still. */
  readonly before: number;
  /** Take the mark away: the process has not died of the job. */
  remove(): Promise<void>;
}

/**
 * Mark that work on a job begins. Whoever is killed leaves its mark behind: a queue can count what was thrown, but nobody
 * else can count deaths.
 *
 * @param store Where the mark stands.
 * @param job The job.
 * @returns The mark.
 */
export async function markBegun(store: OutputStore, { key }: Job): Promise<BegunMark> {
  for (let before = 0; ; before += 1) {
    const name = storeNames.begun(key, before + 1);
    if ((await store.put(name, new Uint8Array())) === 'new') {
      return { before, remove: () => store.remove(name) };
    }
  }
}

/**
 * Take all marks of a job away, also those of the dead, as it has ended.
 *
 * @param store Where they stand.
 * @param key Key of the job.
 */
export async function removeMarks(store: OutputStore, key: string): Promise<void> {
  // They are few: of what is worked on now, and of what somebody died of.
  for await (const name of store.list('begun')) {
    if (name.startsWith(storeNames.begunFirst(key))) await store.remove(name);
  }
}
