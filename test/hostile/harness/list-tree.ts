import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Describe all that lies in a folder: each file by its digest, each link by what it leads to.
 *
 * @param folder Absolute path.
 * @param leaveOut Whether a path, relative to the folder, is passed over with all below it.
 * @returns What stands there, by relative path.
 */
export function listTree(
  folder: string,
  leaveOut: (file: string) => boolean = () => false,
): Map<string, string> {
  const found = new Map<string, string>();
  const look = (relative: string) => {
    if (leaveOut(relative)) return;
    const place = path.join(folder, relative);
    const stat = lstatSync(place);
    if (stat.isDirectory()) {
      if (relative !== '') found.set(relative, 'folder');
      for (const name of readdirSync(place)) look(path.join(relative, name));
    } else if (stat.isSymbolicLink()) found.set(relative, `-> ${readlinkSync(place)}`);
    else if (stat.isFile()) {
      found.set(relative, createHash('sha256').update(readFileSync(place)).digest('hex'));
    } else found.set(relative, 'special');
  };
  look('');
  return found;
}

/**
 * Name what is otherwise than before.
 *
 * @param before What stood there.
 * @param after What stands there.
 * @returns Paths that are new, changed or gone, sorted.
 */
export function changesBetween(before: Map<string, string>, after: Map<string, string>): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => before.get(file) !== after.get(file)).sort();
}
