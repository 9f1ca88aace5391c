import { createPageMapCache, type PageMapCache } from '../publish/page-map-cache.ts';
import type { Run } from './open-run.ts';

/**
 * Open the page maps of a run's project, for what is built into a folder and for what goes elsewhere.
 *
 * @param run An open run.
 * @returns The page maps.
 * @throws Failure (`machine`) when there is no folder for a cache.
 */
export async function openPageMaps({ settings, pageMaps }: Run): Promise<PageMapCache> {
  if (pageMaps) return pageMaps;
  const { findCacheFolder } = await import('../io/cache-folder.ts');
  return createPageMapCache(await findCacheFolder(process.env), settings.run.root);
}
