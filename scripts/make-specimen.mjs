/**
 * Makes the specimen that `briefpress template check --specimen` prints: the briefing of
 * `docs/devices.md`, and after it what that page does not show. A test fails when it is not up to date.
 *
 *     node scripts/make-specimen.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { specimenFiles } from './specimen/specimen-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'templates/shared/specimen');
const files = specimenFiles(
  await readFile(path.join(root, 'docs/devices.md'), 'utf8'),
  await readFile(path.join(root, 'scripts/specimen/more.md'), 'utf8'),
);
for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
