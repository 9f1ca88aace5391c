import { describeBrowserArchives } from '../src/print/browser-archives.ts';
import { findCacheFolder } from '../src/print/cache-folder.ts';
import { unpackBrowser } from '../src/print/unpack-browser.ts';

/** Unpack the browser once, before any test: later runs find it in the cache. */
export default async function setup(): Promise<void> {
  const cacheFolder = await findCacheFolder(process.env);
  const archives = await describeBrowserArchives();
  await unpackBrowser(archives.fonts, cacheFolder);
  await unpackBrowser(archives.browser, cacheFolder);
}
