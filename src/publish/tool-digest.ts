import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedVersions } from './installed-versions.ts';

/** The code lies in one folder, built or not, and this file a folder below it. */
const OWN_PLACE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Tell this very build of the tool from every other: a changed line of code or template is another
 * tool, and so is another version of a package below it, also while its own version stays the same.
 *
 * @param place Absolute path of the folder of its code, below that of its `package.json`; our own unless told.
 * @returns SHA-256 over the tool's code, its templates and the packages it runs on.
 */
export function toolDigest(place = OWN_PLACE): string {
  const home = path.dirname(path.resolve(place));
  // The bundle is what runs, and has the packages in it as they were when it was made.
  const bundle = path.join(place, 'bundle');
  const code = existsSync(bundle) ? bundle : place;
  const digest = createHash('sha256');
  for (const folder of [code, path.join(home, 'templates')]) {
    for (const file of filesOf(folder)) {
      digest.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
    }
  }
  digest.update(readFileSync(path.join(home, 'package.json')));
  return digest.update(installedVersions(home).join('\n')).digest('hex');
}

/** Read without waiting: some hundred small files are through in 10 ms, in turns it takes 40. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(d\.ts|map)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
