import path from 'node:path';

/**
 * Tell whether a path lies below a folder, by its name alone.
 *
 * @param folder Absolute path of the folder.
 * @param file Absolute path.
 * @returns False also for the folder itself.
 */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !leaves(relative);
}

/**
 * Tell whether a path is that of a folder, or lies below it, by its name alone.
 *
 * @param folder Absolute path.
 * @param file Absolute path.
 * @returns Whether it does.
 */
export function isAtOrBelow(folder: string, file: string): boolean {
  return !leaves(path.relative(folder, file));
}

/**
 * Tell whether a relative path leads out of the folder it begins in.
 *
 * @param relative As `path.relative` gives it.
 * @returns True also for a path on another drive.
 */
export function leaves(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}
