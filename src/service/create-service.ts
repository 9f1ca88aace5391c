import type { Message } from '../model/message.ts';
import type { InputFile } from './inputs-digest.ts';
import type { Outcome } from './job.ts';
import type { QueueCounts } from './job-queue.ts';

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

/** The service without a protocol: what is asked of it over HTTP, as values. */
export interface Service {
  /**
   * Ask for the print of some inputs.
   *
   * @param files All files, checked by `checkInputs` or made by `readTar`.
   * @param options `force`: try again what failed or was set aside.
   */
  submit(files: readonly InputFile[], options?: { force?: boolean }): Promise<Submitted>;
  /** Tell where the print of some inputs is; undefined where nobody has asked for it. */
  stateOf(inputs: string): Promise<PrintState | undefined>;
  /** Begin to read a PDF that is done; undefined where there is none. */
  openPdf(digest: string): ReturnType<import('./output-store.ts').OutputStore['open']>;
  counts(): Promise<QueueCounts>;
  /** Tell whether store and queue answer, and whether there is somebody who works. */
  readiness(): Promise<{ store: boolean; queue: boolean; workers: number; draining: boolean }>;
  /** Take nothing more, wait until what is being accepted is, and end what works here. May be called again. */
  drain(): Promise<void>;
  /** Abort what works here: its jobs go back, and are done by whoever starts next. */
  stop(): Promise<void>;
}
