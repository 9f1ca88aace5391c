import type { PageFont } from '../../model/printed.ts';
import { sha256 } from '../../values/sha256.ts';
import { type CharacterRanges, formatRanges } from './character-ranges.ts';
import { canShow } from './font-manifest.ts';
import type { FontFace } from './select-fonts.ts';

/** What a WOFF2 file begins with. */
const WOFF2 = Buffer.from('wOF2');

/**
 * Make of a font file what a document is drawn with.
 *
 * @param face What it is a file of.
 * @param bytes The file: WOFF2, or plain TrueType of a project.
 * @returns The font, for the characters that its subset covers.
 */
export function pageFont({ family, subset, weight, style }: FontFace, bytes: Uint8Array): PageFont {
  const covers = family.subsets.find(({ name }) => name === subset)?.covers ?? [];
  const unicodeRange = formatRanges([...covers, ...standIns(covers)]);
  const sizeAdjust = family.size === undefined ? {} : { sizeAdjust: `${family.size}%` };
  const descriptors = { weight: String(weight), style, unicodeRange, ...sizeAdjust };
  return {
    id: sha256(JSON.stringify([family.family, descriptors, sha256(bytes)])),
    family: family.family,
    source: sourceOf(bytes),
    descriptors,
  };
}

function sourceOf(bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64');
  return Buffer.from(bytes.subarray(0, 4)).equals(WOFF2)
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
