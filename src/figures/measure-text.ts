import { type TextWeight, textWidths } from './text-widths.ts';

/** Width of a character that the font does not have, in thousandths: as wide as a Han character. */
const UNKNOWN = 1000;

/** Arabic and Hebrew print in another font, whose letters are narrower than that. */
const narrowScripts = /[\u0590-\u08ff]/;
const NARROW = 600;

const MARK = /\p{M}/u;

/** Widths by code point, in thousandths of the font size. */
const widthsByPoint: Readonly<Record<TextWeight, ReadonlyMap<number, number>>> = {
  400: byPoint(400),
  600: byPoint(600),
  700: byPoint(700),
};

/**
 * Measure a line of text in the font of figures. Kerning is left out: it only makes text narrower.
 *
 * @param text One line.
 * @param size Font size in pt.
 * @param weight Weight of the font.
 * @returns Its width in pt; never less than what prints.
 */
export function measureText(text: string, size: number, weight: TextWeight = 400): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += widthOf(character, weight);
  return (width * size) / 1000;
}

function widthOf(character: string, weight: TextWeight): number {
  const width = widthsByPoint[weight].get(character.codePointAt(0) ?? 0);
  if (width !== undefined) return width;
  if (MARK.test(character)) return 0;
  return narrowScripts.test(character) ? NARROW : UNKNOWN;
}

function byPoint(weight: TextWeight): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const [start, widths] of Object.entries(textWidths[weight])) {
    const first = Number.parseInt(start, 16);
    for (const [offset, width] of widths.entries()) if (width) known.set(first + offset, width);
  }
  return known;
}
