import path from 'node:path';
import { disk, isAbsent } from './disk.ts';
import { isInside } from './is-inside.ts';
import { readFailure } from './read-failure.ts';

/**
 * Find out whether the source of an earlier build still exists.
 *
 * @param root Absolute path of the project root.
 * @param source Project-relative path, as the manifest has it.
 * @param from Disk to look at; this machine's unless told.
 * @returns `gone` only when the system says that nothing stands there and the folders above are
 *   real ones; `there` also for a path that leads out of the project, which nobody may look at.
 * @throws Failure (`machine`) when the system says neither.
 */
export async function lookForSource(
  root: string,
  source: string,
  from = disk,
): Promise<'there' | 'gone'> {
  const file = path.resolve(root, source);
  if (!isInside(root, file)) return 'there';
  try {
    await from.lstat(file);
    return 'there';
  } catch (error) {
    if (!isAbsent(error)) throw readFailure(source, error);
  }
  return (await hangsOnLink(root, path.dirname(source), from)) ? 'there' : 'gone';
}

/** A link in place of a folder may lead to a disk that is not there just now. */
async function hangsOnLink(root: string, folder: string, from: typeof disk): Promise<boolean> {
  if (folder === '.') return false;
  try {
    return (await from.lstat(path.resolve(root, folder))).isSymbolicLink();
  } catch (error) {
    if (!isAbsent(error)) throw readFailure(folder, error);
    return hangsOnLink(root, path.dirname(folder), from);
  }
}
