import { Failure } from '../model/failure.ts';
import type { PreparePool, PreparePoolOptions } from './prepare-pool.ts';

/** A pool that is made, and whose first thread starts, when it is wanted. */
export interface LazyPool extends PreparePool {
  /** Begin to load it, ahead of its first briefing. May be called again. */
  begin(): void;
}

/**
 * Promise a pool: where nothing has changed no thread is started, and no code of it is loaded.
 *
 * @param options Of the pool.
 * @returns The pool; close it, whatever happens.
 */
export function createLazyPool(options: PreparePoolOptions): LazyPool {
  let made: Promise<PreparePool> | undefined;
  let isClosed = false;
  const make = async (): Promise<PreparePool> => {
    const { createPreparePool } = await import('./prepare-pool.ts');
    if (isClosed) throw new Failure('machine', 'the pool was closed before all was prepared');
    return createPreparePool(options);
  };
  const pool = (): Promise<PreparePool> => (made ??= make());
  return {
    begin() {
      // Why it cannot be made is told to who asks it for something.
      pool().catch(() => {});
    },
    readSlug: async (source, signal) => (await pool()).readSlug(source, signal),
    takenOf: async (file, cited, signal) => (await pool()).takenOf(file, cited, signal),
    prepare: async (input, signal) => (await pool()).prepare(input, signal),
    async close() {
      isClosed = true;
      await (await made?.catch(() => undefined))?.close();
    },
  };
}
