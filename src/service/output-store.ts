import type { Readable } from 'node:stream';

/**
 * Bytes by name, which many machines may share. It knows no word of ours: a disk, or a store of objects such
 * as S3, can be behind it. A name is a folder and a file, such as `pdfs/<digest>.pdf`: lower-case letters,
 * digits, `-` and dots inside.
 */
export interface OutputStore {
  /**
   * Put bytes, whole or not at all, so that they outlast a power cut. What stands is never replaced.
   *
   * @returns `there` when something of that name stood already.
   * @throws Failure (`machine`) when it cannot be had, as on a full disk: nothing stands then.
   */
  put(name: string, bytes: Uint8Array): Promise<'new' | 'there'>;
  /** Read all of it; undefined where nothing of that name stands. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Begin to read; undefined where nothing of that name stands. Whoever asks reads to the end or destroys the stream. */
  open(name: string): Promise<{ bytes: number; stream: Readable } | undefined>;
  /** Tell whether something of that name stands. */
  has(name: string): Promise<boolean>;
  /** Remove it; nothing of that name is no fault. */
  remove(name: string): Promise<void>;
  /** Tell all names of a folder, in no order. What comes and goes meanwhile may be told or not. */
  list(folder: string): AsyncIterable<string>;
  /** Tell whether it can be read and written now. */
  isReady(): Promise<boolean>;
}
