import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../io/make-folder.ts';
import { readRegular } from '../io/read-regular.ts';
import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';
import { sha256 } from '../values/sha256.ts';
import { writeAtomic } from './write-atomic.ts';

/** Greatest size of a page map, in bytes: some hundred thousand anchors. */
const MAX_BYTES = 10_000_000;
/** How many page maps are kept, of all projects: some kilobytes each, and more than a large project has briefings. */
const ROOM: Room = { most: 20_000, left: 15_000 };

/** Most page maps that are kept, and how many are left when there are more. */
interface Room {
  most: number;
  left: number;
}

/** Remembers on which page each anchor fell, so that the next build guesses right. */
export interface PageMapCache {
  /**
   * @param source Project-relative path of a briefing.
   * @returns Page of each anchor in its last build; undefined when nothing usable is kept.
   */
  read(source: string): Promise<Record<string, number> | undefined>;
  /** Keep the page map of a briefing; a cache that cannot be written is no fault. */
  write(source: string, pageOf: Record<string, number>): Promise<void>;
}

/**
 * Open the page maps of one project.
 *
 * @param cacheFolder Absolute path of the cache folder.
 * @param root Absolute path of the project root: projects do not share page maps.
 * @param room How many are kept.
 * @returns The cache. A wrong entry costs one more print and never changes a PDF.
 */
export function createPageMapCache(cacheFolder: string, root: string, room = ROOM): PageMapCache {
  const fileOf = (source: string) => {
    const name = sha256(`${root}\0${source}`);
    return path.join(cacheFolder, 'page-maps', `${name}.json`);
  };
  let isSwept = false;
  return {
    async read(source) {
      const read = await readRegular(fileOf(source), MAX_BYTES).catch(() => 'unreadable');
      const data = typeof read === 'string' ? undefined : parseJson(read);
      return isPageMap(data) ? data : undefined;
    },
    async write(source, pageOf) {
      try {
        await makeFolder(path.join(cacheFolder, 'page-maps'));
        await writeAtomic(fileOf(source), Buffer.from(JSON.stringify(pageOf), 'utf8'));
        if (isSwept) return;
        isSwept = true;
        await sweep(path.join(cacheFolder, 'page-maps'), room);
      } catch {
        // The guess is lost, nothing else.
      }
    },
  };
}

/** Projects come and go: those that were not built for longest are forgotten. */
async function sweep(folder: string, { most, left }: Room): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most) return;
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const stats = await lstat(file).catch(() => undefined);
      return { file, time: stats?.mtimeMs ?? 0 };
    }),
  );
  const old = found.sort((a, b) => a.time - b.time).slice(0, -left);
  for (const { file } of old) await rm(file, { force: true });
}

function isPageMap(data: unknown): data is Record<string, number> {
  const isPage = (page: unknown) =>
    Number.isInteger(page) && Number(page) > 0 && Number(page) < 100_000;
  return isRecord(data) && Object.values(data).every(isPage);
}
