import type { ManifestEntry } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';
import type { LookWishes } from '../options.ts';

/**
 * What the operator of a service says about the looks, as plain data; what he leaves out is for the settings of the upload,
 * else the default. Whoever prints uses these and not its own, so that it does not matter on which machine a job ends up.
 */
export interface Wishes extends Readonly<LookWishes> {
  /** Seconds since 1970 for undated briefings. */
  readonly sourceDateEpoch?: number;
}

/** One print that was asked for: plain data, as it travels through a queue and lies in a store as JSON. */
export interface Job {
  /** Key of the output, and the identity of the job: SHA-256 in lower-case hexadecimal. */
  readonly key: string;
  /** Digest of the inputs, which lie in the store as `inputs/<digest>.tar`. */
  readonly inputs: string;
  /** Digest of tool and browser: whoever has another one never takes the job. */
  readonly tool: string;
  readonly wishes: Wishes;
}

/** A PDF in the store, where it is `pdfs/<digest>.pdf`. */
export interface StoredPdf {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly pages: number;
}

/** What became of a job. It stands in the store, as `outcomes/<key>.json`, and is put there once. */
export type Outcome =
  | {
      readonly state: 'done';
      readonly pdf: StoredPdf;
      readonly entry: ManifestEntry;
      readonly messages: readonly Message[];
    }
  /** The author's mistakes: there is no PDF, and there will be none of these inputs. */
  | { readonly state: 'failed'; readonly messages: readonly Message[] }
  /** It broke whoever worked on it, each time. Nobody tries again unless asked with `force`. */
  | {
      readonly state: 'set-aside';
      readonly failure: { readonly message: string; readonly note?: string };
      /** How often it was tried. */
      readonly attempts: number;
    };
