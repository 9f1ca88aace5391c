import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';

/**
 * Tell this very build of the tool from every other: a changed line of code or template is another
 * tool, also while its version stays the same.
 *
 * @returns SHA-256 over the tool's code, its templates and the list of its dependencies.
 */
export async function toolDigest(): Promise<string> {
  const code = fileURLToPath(new URL('..', import.meta.url));
  const home = path.dirname(path.resolve(code));
  const digest = createHash('sha256');
  for (const folder of [code, path.join(home, 'templates')]) {
    const files = await glob('**/*', { cwd: folder, ignore: ['**/*.d.ts'] });
    for (const file of files.sort()) {
      digest.update(`${file}\0`).update(await readFile(path.join(folder, file)));
    }
  }
  return digest.update(await readFile(path.join(home, 'package.json'))).digest('hex');
}
