import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file of the cache. */
interface KeptFile {
  file: string;
  bytes: number;
  /** When it was last used, in ms since 1970. */
  used: number;
}

/** What a folder holds. */
export interface CacheSize {
  files: number;
  bytes: number;
}

/** After this time, in ms, what was being written has no living writer. */
const ABANDONED = 60 * 60 * 1000;
/** How much is left when too much is kept: so that not every build has to clear away. */
const LEAST_SHARE = 0.9;

/**
 * Tell how much a folder of the cache holds.
 *
 * @param folder Absolute path.
 * @returns Number of files, and bytes; nothing where there is no such folder.
 */
export async function measureCache(folder: string): Promise<CacheSize> {
  return sizeOf(await list(folder));
}

/**
 * Remove what was not used for longest, until the rest is within the limit.
 *
 * @param folder Absolute path.
 * @param maxBytes Limit, in bytes.
 * @returns What was removed.
 */
export async function trimCache(folder: string, maxBytes: number): Promise<CacheSize> {
  const found = await list(folder);
  const left = found.filter(({ file, used }) => {
    return file.endsWith('.tmp') && Date.now() - used > ABANDONED;
  });
  let { bytes } = sizeOf(found);
  if (bytes > maxBytes) {
    const others = found.filter(({ file }) => !file.endsWith('.tmp'));
    for (const kept of others.sort((a, b) => a.used - b.used)) {
      if (bytes <= maxBytes * LEAST_SHARE) break;
      left.push(kept);
      bytes -= kept.bytes;
    }
  }
  // Another build may have been faster, or may be reading: it finds nothing then, and builds.
  for (const { file } of left) await rm(file, { force: true }).catch(() => {});
  return sizeOf(left);
}

function sizeOf(files: readonly KeptFile[]): CacheSize {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function list(folder: string): Promise<KeptFile[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const found = await Promise.all(
    names.map(async (name): Promise<KeptFile[]> => {
      const file = path.join(folder, name);
      const stats = await lstat(file).catch(() => undefined);
      if (!stats || stats.isDirectory()) return [];
      return [{ file, bytes: stats.size, used: stats.mtimeMs }];
    }),
  );
  return found.flat();
}
