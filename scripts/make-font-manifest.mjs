// Writes templates/shared/fonts.json: which characters each subset file of the bundled fonts can
// draw, read from the fonts themselves. Run it after a font package has changed:
//   node scripts/make-font-manifest.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCharacters } from './read-characters.mjs';

const require = createRequire(import.meta.url);

const packages = [
  '@fontsource/source-serif-4',
  '@fontsource/source-sans-3',
  '@fontsource/ibm-plex-mono',
  '@fontsource/noto-sans-math',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource/noto-naskh-arabic',
  '@fontsource/frank-ruhl-libre',
  '@fontsource/noto-sans-arabic',
  '@fontsource/noto-sans-hebrew',
  '@fontsource/dejavu-sans',
];

/**
 * Describe the bundled font packages.
 *
 * @returns The content of `templates/shared/fonts.json`.
 */
export function makeFontManifest() {
  return { families: packages.map(describeFamily) };
}

function describeFamily(name) {
  const metadata = readJson(`${name}/metadata.json`);
  const pattern = `files/${metadata.id}-{subset}-{weight}-{style}.woff2`;
  return {
    family: metadata.family,
    package: name,
    version: readJson(`${name}/package.json`).version,
    file: pattern,
    weights: metadata.weights,
    styles: [...metadata.styles].sort().reverse(),
    subsets: Object.fromEntries(
      inOrderOfPreference(metadata.subsets).map((subset) => [
        subset,
        toRanges(coverage(name, pattern, subset, metadata)),
      ]),
    ),
  };
}

/** The two Latin subsets first: they are needed anyway, so they win a character others share. */
function inOrderOfPreference(subsets) {
  const rank = (subset) => ({ latin: 0, 'latin-ext': 1 })[subset] ?? 2;
  return [...subsets].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** Characters that every weight and style of the subset can draw. */
function coverage(name, pattern, subset, { weights, styles }) {
  const sets = weights.flatMap((weight) =>
    styles.map((style) => {
      const file = pattern
        .replace('{subset}', subset)
        .replace('{weight}', String(weight))
        .replace('{style}', style);
      return new Set(readCharacters(require.resolve(`${name}/${file}`)));
    }),
  );
  const [first, ...others] = sets;
  // U+FFFF only closes the last segment of a font's character map.
  return [...first]
    .filter((point) => point > 0 && point !== 0xffff)
    .filter((point) => others.every((set) => set.has(point)))
    .sort((a, b) => a - b);
}

/** `[32, 33, 34, 160]` becomes `20-22 a0`. */
function toRanges(points) {
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges
    .map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`))
    .join(' ');
}

function hex(point) {
  return point.toString(16);
}

function readJson(id) {
  return JSON.parse(readFileSync(require.resolve(id), 'utf8'));
}

/** Short lists on one line, as the formatter has them. */
function toText(manifest) {
  const text = JSON.stringify(manifest, null, 2);
  return `${text.replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, list) => `[${list.replace(/\s+/g, ' ')}]`)}\n`;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const target = fileURLToPath(new URL('../templates/shared/fonts.json', import.meta.url));
  writeFileSync(target, toText(makeFontManifest()));
}
