import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readCacheSize } from '../cache/cache-size.ts';
import { openCache } from '../cache/open-cache.ts';
import { type CacheSize, measureCache } from '../cache/trim-cache.ts';
import type { Environment } from '../io/cache-folder.ts';
import { Failure } from '../model/failure.ts';

/** What is kept of finished builds. */
export interface CacheReport extends CacheSize {
  /** Absolute path of its folder. */
  folder: string;
  /** How much may be kept, in bytes. */
  maxBytes: number;
}

/**
 * Tell how much is kept of finished builds.
 *
 * @param environment Variables to look at.
 * @returns Where it is, and how much.
 * @throws Failure (`machine`) when the folder is not used, and why; (`usage`) when
 *   `BRIEFPRESS_CACHE_SIZE` is no size.
 */
export async function measureKept(environment: Environment): Promise<CacheReport> {
  const folder = await demandFolder(environment);
  const maxBytes = readCacheSize(environment.BRIEFPRESS_CACHE_SIZE);
  return { folder, ...(await measureCache(folder)), maxBytes };
}

/**
 * Remove finished builds, digests, guesses of page numbers and compiled code. The unpacked browser stays. A build
 * that goes on at the same time finds nothing any more, and builds.
 *
 * @param environment Variables to look at.
 * @returns What was removed.
 * @throws Failure (`machine`) when the folder is not used, and why.
 */
export async function cleanKept(environment: Environment): Promise<CacheReport> {
  const found = await measureKept(environment);
  const cache = path.dirname(found.folder);
  for (const folder of [found.folder, path.join(cache, 'page-maps'), path.join(cache, 'code')]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return found;
}

async function demandFolder(environment: Environment): Promise<string> {
  const opened = await openCache(environment);
  if ('folder' in opened) return opened.folder;
  throw new Failure('machine', `the cache is not used: ${opened.refused}`, REMEDY);
}

const REMEDY =
  'Take it from others with `chown` and `chmod go-w`, or set BRIEFPRESS_CACHE to a folder of your own.';
