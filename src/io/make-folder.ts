import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Make a folder and those above it. Node's own way (`recursive`) tries for ever where the folder
 * above is there and yet takes none, as in `/proc`: here each is tried once.
 *
 * @param folder Absolute path.
 * @param mode Permissions of the folders that are made.
 * @throws What the system says, when one cannot be made.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    if (await isFolder(folder)) return;
    const parent = path.dirname(folder);
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || parent === folder) throw error;
    await makeFolder(parent, mode);
    await makeLast(folder, mode);
  }
}

async function makeLast(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    // Another process may have been faster.
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  const stats = await stat(folder).catch(() => undefined);
  return stats?.isDirectory() === true;
}
