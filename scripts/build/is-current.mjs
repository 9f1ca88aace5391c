import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the last build was made of and what it made, in `dist/`. */
const RECORD = 'built.json';

/** What a bundle is made of beside `src/`: who makes it, and the packages that are installed. */
const MAKERS = ['scripts/build', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const PACKAGES = 'node_modules/.package-lock.json';

/**
 * Tell whether the last build still stands, by content: each file it was made of, and each it made.
 *
 * @param {string} root Absolute path of the repository.
 * @param {string} what What is wanted: `bundle`, or `all`, which has types and single modules as well.
 * @returns {boolean} Whether nothing is to be done.
 */
export function isCurrent(root, what) {
  try {
    const dist = path.join(root, 'dist');
    const { made, files, from, to } = JSON.parse(readFileSync(path.join(dist, RECORD), 'utf8'));
    if (what === 'all' && made !== 'all') return false;
    return from === digestOfInputs(root) && to === digestOf(dist, files);
  } catch {
    return false;
  }
}

/**
 * Note what was built of what.
 *
 * @param {string} root Absolute path of the repository.
 * @param {string} made What was made: `bundle` or `all`.
 * @param {string} from Digest of the inputs before the build began: one that changed meanwhile counts as changed.
 * @param {string[]} files The files that were made, relative to `dist/`.
 */
export function noteBuild(root, made, from, files) {
  const dist = path.join(root, 'dist');
  const record = { made, from, to: digestOf(dist, files), files };
  writeFileSync(path.join(dist, RECORD), `${JSON.stringify(record, undefined, 1)}\n`);
}

/**
 * Digest all that a build is made of.
 *
 * @param {string} root Absolute path of the repository.
 * @returns {string} SHA-256.
 */
export function digestOfInputs(root) {
  const sources = ['src', ...MAKERS].flatMap((place) => filesOf(root, place));
  return digestOf(root, [...sources, PACKAGES]);
}

function filesOf(root, place) {
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function digestOf(folder, files) {
  const digest = createHash('sha256');
  for (const file of files) {
    digest
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update('\0');
  }
  return digest.digest('hex');
}
