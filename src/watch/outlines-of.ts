import { FontFault } from '../identity/fonts/font-fault.ts';
import { unpackFont } from '../identity/fonts/unpack-font.ts';

/**
 * Take the outlines of some glyphs out of a TrueType font (OpenType 1.9, `loca` and `glyf`).
 *
 * @param font Bytes of the font.
 * @param glyphs Numbers of glyphs.
 * @returns The bytes of each, then those of the glyphs that they are put together of; undefined where they cannot be found.
 */
export function outlinesOf(font: Uint8Array, glyphs: Iterable<number>): Uint8Array[] | undefined {
  try {
    const { tables } = unpackFont(font);
    const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((name) => tables.get(name));
    if (!head || !loca || !glyf) return undefined;
    const isLong = head.getInt16(50) === 1;
    const placeOf = (glyph: number): number =>
      isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
    const outlines = new Map<number, Uint8Array>();
    const waiting = [...glyphs];
    for (let glyph = waiting.shift(); glyph !== undefined; glyph = waiting.shift()) {
      const [begin, end] = [placeOf(glyph), placeOf(glyph + 1)];
      if (outlines.has(glyph)) continue;
      outlines.set(glyph, new Uint8Array(glyf.buffer, glyf.byteOffset + begin, end - begin));
      if (end > begin) waiting.push(...partsOf(glyf, begin));
    }
    return [...outlines.values()];
  } catch (error) {
    if (error instanceof RangeError || error instanceof FontFault) return undefined;
    throw error;
  }
}

/** Numbers of the glyphs that one is put together of; none for one with an outline of its own. */
function partsOf(outlines: DataView, at: number): number[] {
  if (outlines.getInt16(at) >= 0) return [];
  const parts: number[] = [];
  let flags = 0x20;
  for (let entry = at + 10; flags & 0x20; ) {
    flags = outlines.getUint16(entry);
    parts.push(outlines.getUint16(entry + 2));
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    entry += 4 + (flags & 0x01 ? 4 : 2) + scale;
  }
  return parts;
}
