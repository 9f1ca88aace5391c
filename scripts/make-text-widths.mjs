// Writes src/figures/text-widths.ts: how wide each character of the font of figures and tables is, read from the
// font itself. Run it after the font package has changed:
//   node scripts/make-text-widths.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openSync } from 'fontkit';

const require = createRequire(import.meta.url);

/** Family of figures and tables, and the weights they print in. */
const font = '@fontsource/source-sans-3';
const weights = [400, 600, 700];

/** First and last character of each stretch that is measured; others are taken as wide. */
const stretches = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x2010, 0x2026],
];

/**
 * Measure the characters.
 *
 * @returns {Record<string, Record<string, number[]>>} For each weight, widths in thousandths of the
 *   font size by the first character (hexadecimal) of their stretch; 0 where the font has none.
 */
export function makeTextWidths() {
  return Object.fromEntries(weights.map((weight) => [weight, widthsOf(weight)]));
}

function widthsOf(weight) {
  const { id, subsets } = JSON.parse(
    readFileSync(require.resolve(`${font}/metadata.json`), 'utf8'),
  );
  const faces = subsets.map((subset) =>
    openSync(require.resolve(`${font}/files/${id}-${subset}-${weight}-normal.woff2`)),
  );
  return Object.fromEntries(
    stretches.map(([first, last]) => [
      first.toString(16),
      Array.from({ length: last - first + 1 }, (_, index) => widthOf(first + index, faces)),
    ]),
  );
}

function widthOf(point, faces) {
  const face = faces.find((one) => one.hasGlyphForCodePoint(point));
  if (!face) return 0;
  return Math.round((face.glyphForCodePoint(point).advanceWidth * 1000) / face.unitsPerEm);
}

function toModule(widths) {
  const body = Object.entries(widths).map(([weight, byStart]) => {
    const lines = Object.entries(byStart).map(
      ([start, list]) => `    '${start}': [${list.join(', ')}],`,
    );
    return `  ${weight}: {\n${lines.join('\n')}\n  },`;
  });
  return `// Written by scripts/make-text-widths.mjs: do not edit.

/** A weight that figures and tables print in. */
export type TextWeight = ${weights.join(' | ')};

/**
 * Widths of characters in the font of figures, in thousandths of the font size: by weight, then by
 * the first character (hexadecimal) of a stretch; 0 for a character that the font does not have.
 */
export const textWidths: Readonly<
  Record<TextWeight, Readonly<Record<string, readonly number[]>>>
> = {
${body.join('\n')}
};
`;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const target = fileURLToPath(new URL('../src/figures/text-widths.ts', import.meta.url));
  writeFileSync(target, toModule(makeTextWidths()));
}
