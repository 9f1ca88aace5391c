import type { FontUse } from '../../model/font-use.ts';
import { type CharacterRanges, formatRanges } from './character-ranges.ts';
import { cssString } from './css-string.ts';
import { canShow } from './font-manifest.ts';
import type { FontStore } from './font-store.ts';
import type { FontFace } from './select-fonts.ts';

/**
 * Write the chosen fonts as `@font-face` rules with the files inside, and the families by use as the
 * custom properties `--font-text`, `--font-heading` and `--font-code`.
 *
 * @param faces Font files to inline.
 * @param chains Families by use, in order.
 * @param store Where the files are read.
 * @returns CSS text.
 */
export async function fontFaceCss(
  faces: FontFace[],
  chains: Record<FontUse, string[]>,
  store: FontStore,
): Promise<string> {
  const properties = Object.entries(chains).map(
    ([use, families]) => `  --font-${use}: ${families.map(cssString).join(', ')};`,
  );
  const rules = await Promise.all(faces.map((face) => fontFaceRule(face, store)));
  return [':root {', ...properties, '}', ...rules].join('\n');
}

async function fontFaceRule(face: FontFace, store: FontStore): Promise<string> {
  const { family, subset, weight, style } = face;
  const data = await store.read(family, subset, weight, style);
  const covers = family.subsets.find(({ name }) => name === subset)?.covers ?? [];
  return [
    '@font-face {',
    `  font-family: ${cssString(family.family)};`,
    `  font-weight: ${weight};`,
    `  font-style: ${style};`,
    `  unicode-range: ${formatRanges([...covers, ...standIns(covers)])};`,
    ...(family.size === undefined ? [] : [`  size-adjust: ${family.size}%;`]),
    `  src: ${sourceOf(data)};`,
    '}',
  ].join('\n');
}

/** A WOFF2 file begins with `wOF2`, in base64 as here; a file of a project may be plain TrueType. */
function sourceOf(data: string): string {
  return data.startsWith('d09GMg')
    ? `url(data:font/woff2;base64,${data}) format("woff2")`
    : `url(data:font/ttf;base64,${data}) format("truetype")`;
}

/** Fixed-width spaces, the no-break hyphen and joiners: shown by making do, see `canShow`. */
const STAND_INS: CharacterRanges = [
  [0xa0, 0xa0],
  [0x2000, 0x200f],
  [0x2011, 0x2011],
  [0x202a, 0x202f],
  [0x205f, 0x2064],
  [0x2066, 0x2069],
  [0xfe0e, 0xfe0f],
];

function standIns(covers: CharacterRanges): CharacterRanges {
  return STAND_INS.filter(([first]) => canShow(covers, String.fromCodePoint(first)));
}
