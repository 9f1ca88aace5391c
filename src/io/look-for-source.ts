import path from 'node:path';
import type { RunSettings } from '../model/settings.ts';
import { type Disk, disk } from './disk.ts';
import { isInside } from './is-inside.ts';
import { unlessAbsent } from './unless-absent.ts';

/**
 * Find out whether the source of an earlier build still exists.
 *
 * @param settings Project root and content folder; whether that one exists is for others to ask.
 * @param source Project-relative path, as the manifest has it.
 * @param from Disk to look at; this machine's unless told.
 * @returns `gone` only when the system says that nothing stands there and no folder on the way is a
 *   link; `there` also for a path that leads out of the project, which nobody may look at.
 * @throws Failure (`machine`) when the system says neither.
 */
export async function lookForSource(
  settings: Pick<RunSettings, 'root' | 'content'>,
  source: string,
  from = disk,
): Promise<'there' | 'gone'> {
  const file = path.resolve(settings.root, source);
  if (!isInside(settings.root, file)) return 'there';
  if (await unlessAbsent(source, from.lstat(file))) return 'there';
  return (await hangsOnLink(settings, path.dirname(source), from)) ? 'there' : 'gone';
}

/** A link in place of a folder is not followed by the search, and may lead to a disk that is away. */
async function hangsOnLink(
  settings: Pick<RunSettings, 'root' | 'content'>,
  folder: string,
  from: Disk,
): Promise<boolean> {
  const { root, content } = settings;
  if (folder === '.' || !path.relative(folder, content).startsWith('..')) return false;
  const found = await unlessAbsent(folder, from.lstat(path.resolve(root, folder)));
  if (found?.isSymbolicLink()) return true;
  return hangsOnLink(settings, path.dirname(folder), from);
}
