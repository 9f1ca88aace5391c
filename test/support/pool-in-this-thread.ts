import { leaveOutOfFrontMatter } from '../../src/comments/leave-out-of-front-matter.ts';
import { prepare } from '../../src/prepare.ts';
import { takenNow } from '../../src/resolve/load-libraries.ts';
import { readSlug } from '../../src/source/read-slug.ts';
import type { PreparePool } from '../../src/threads/prepare-pool.ts';
import { installed, worldAt } from './installed.ts';

/** A pool that counts what it is asked for. */
export interface CountingPool extends PreparePool {
  /** Sources it prepared, in order. */
  prepared: string[];
  closes: number;
}

/**
 * Make a pool that prepares where it is called: no thread is started.
 *
 * @param root Absolute path of the project root.
 * @returns The pool.
 */
export function poolInThisThread(root: string): CountingPool {
  const world = worldAt(root);
  const pool: CountingPool = {
    prepared: [],
    closes: 0,
    readSlug: async (source) => (await readSlug(source, world, leaveOutOfFrontMatter)).slug,
    async prepare(input, signal) {
      signal?.throwIfAborted();
      pool.prepared.push(input.path);
      return prepare(input, world, await installed);
    },
    takenOf: (file, cited) => takenNow(file, new Set(cited), world),
    async close() {
      pool.closes += 1;
    },
  };
  return pool;
}
