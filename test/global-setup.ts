import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findCacheFolder } from '../src/io/cache-folder.ts';
import { describeBrowserArchives } from '../src/print/browser/browser-archives.ts';
import { unpackBrowser } from '../src/print/browser/unpack-browser.ts';
import { findRedis } from './support/find-redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that is removed after the last test. */
    temporaryFolder: string;
    /** Whether any test may print. */
    needsBrowser: boolean;
  }
}

/**
 * Unpack the browser once, before any test: later runs find it in the cache. One folder holds all
 * temporary files, so that none is left behind by a worker that serves many files of tests.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  if (project.getProvidedContext().needsBrowser) await unpackAll();
  if (!findRedis()) console.warn('no redis-server on this machine: what needs one is not tested');
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-test-'));
  project.provide('temporaryFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function unpackAll(): Promise<void> {
  const cacheFolder = await findCacheFolder(process.env);
  const archives = await describeBrowserArchives();
  await unpackBrowser(archives.fonts, cacheFolder);
  await unpackBrowser(archives.browser, cacheFolder);
}
