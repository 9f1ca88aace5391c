import path from 'node:path';
import { codeOf } from './code-of.ts';
import { type Disk, disk } from './disk.ts';

/**
 * Make a folder and those above it. Node's own way (`recursive`) tries for ever where the folder
 * above is there and yet takes none, as in `/proc`: here each is tried once.
 *
 * @param folder Absolute path.
 * @param mode Permissions of the folders that are made.
 * @param on Disk to make it on; this machine's unless told.
 * @throws What the system says, when one cannot be made.
 */
export async function makeFolder(folder: string, mode = 0o777, on = disk): Promise<void> {
  try {
    await on.mkdir(folder, mode);
  } catch (error) {
    if (await isFolder(folder, on)) return;
    const parent = path.dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent, mode, on);
    await makeLast(folder, mode, on);
  }
}

async function makeLast(folder: string, mode: number, on: Disk): Promise<void> {
  try {
    await on.mkdir(folder, mode);
  } catch (error) {
    // Another process may have been faster.
    if (!(await isFolder(folder, on))) throw error;
  }
}

async function isFolder(folder: string, on: Disk): Promise<boolean> {
  const stats = await on.stat(folder).catch(() => undefined);
  return stats?.isDirectory() === true;
}
