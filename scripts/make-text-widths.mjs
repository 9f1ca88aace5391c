// Writes templates/shared/text-widths/<family>.json: how wide the characters of each bundled font are, read from the
// fonts themselves. Run it after a font package has changed:
//   node scripts/make-text-widths.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openSync } from 'fontkit';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../templates/shared/', import.meta.url));

/** First and last character of each stretch that is measured; others are taken as wide. */
const stretches = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x2010, 0x2026],
];

/** Draws the letters that a family lacks; it is the widest of the bundled ones. */
const widest = 'DejaVu Sans';

/**
 * Measure the characters of every bundled family. Upright faces only: italics are as wide or narrower.
 *
 * @param {readonly string[]} [wanted] Names of the files to make; all if not told.
 * @returns {Record<string, import('../src/figures/measure-text.ts').FontWidths>} Widths by the name of the
 *   file, such as `source-sans-3.json`.
 */
export function makeTextWidths(wanted) {
  const { families } = JSON.parse(readFileSync(`${folder}fonts.json`, 'utf8'));
  const reserve = facesByWeight(families.find(({ family }) => family === widest));
  const named = families.map((family) => ({ ...family, name: nameOf(family) }));
  return Object.fromEntries(
    named.flatMap((family) => {
      if (wanted?.includes(family.name) === false) return [];
      const byWeight = facesByWeight(family);
      const widths = Object.entries(byWeight).map(([weight, faces]) => [
        weight,
        widthsOf(faces, reserve[weight < 600 ? 400 : 700]),
      ]);
      return [[family.name, Object.fromEntries(widths)]];
    }),
  );
}

function nameOf({ family }) {
  return `${family.toLowerCase().replaceAll(' ', '-')}.json`;
}

/** The files of each weight, one for each subset. */
function facesByWeight({ package: id, file, weights, subsets }) {
  return Object.fromEntries(
    weights.map((weight) => [
      weight,
      Object.keys(subsets).map((subset) =>
        openSync(require.resolve(`${id}/${fileOf(subset, weight)}`)),
      ),
    ]),
  );

  function fileOf(subset, weight) {
    return file
      .replace('{subset}', subset)
      .replace('{weight}', weight)
      .replace('{style}', 'normal');
  }
}

function widthsOf(faces, reserve) {
  return Object.fromEntries(
    stretches.map(([first, last]) => [
      first.toString(16),
      Array.from({ length: last - first + 1 }, (_, index) =>
        encode(widthOf(first + index, faces, reserve)),
      ).join(''),
    ]),
  );
}

function widthOf(point, faces, reserve) {
  const character = String.fromCodePoint(point);
  const has = (one) => one.hasGlyphForCodePoint(point);
  const face = faces.find(has) ?? (/[\p{L}\p{N}]/u.test(character) ? reserve.find(has) : undefined);
  if (!face) return 0;
  return Math.round((advanceOf(point, character, face) * 1000) / face.unitsPerEm);
}

/** Digits print as tables have them: all of one width. */
function advanceOf(point, character, face) {
  if (!/\d/.test(character)) return face.glyphForCodePoint(point).advanceWidth;
  return face.layout(character, ['lnum', 'tnum']).advanceWidth;
}

/** Three hexadecimal digits tell widths up to four em. */
function encode(width) {
  return width.toString(16).padStart(3, '0');
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  mkdirSync(`${folder}text-widths`, { recursive: true });
  for (const [name, widths] of Object.entries(makeTextWidths())) {
    writeFileSync(`${folder}text-widths/${name}`, `${JSON.stringify(widths, undefined, 2)}\n`);
  }
}
