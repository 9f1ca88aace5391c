/** A font is set by its name and size (ISO 32000-1, 9.3.1); strings of glyphs are in hexadecimal, two bytes each. */
const TOKENS = /\/(\S+) [\d.]+ Tf\b|<([0-9A-Fa-f]*)>/g;

/**
 * Tell which glyphs a page shows of each font, as Chromium writes them.
 *
 * @param content Content of the page, one character for each byte.
 * @returns Numbers of glyphs by the name of the font; undefined where text is written in another way.
 */
export function glyphsOfPage(content: string): Map<string, Set<number>> | undefined {
  if (/\)\s*T[jJ]|\)\s*\]\s*TJ|['"]\s*$/m.test(content)) return undefined;
  const glyphs = new Map<string, Set<number>>();
  let shown: Set<number> | undefined;
  // What stands in dictionaries, such as the text that glyphs stand for, is not shown.
  const plain = content.replace(/<<[\s\S]*?>>/g, ' ');
  for (const [, font, text] of plain.matchAll(TOKENS)) {
    if (font !== undefined) {
      shown = glyphs.get(font) ?? new Set();
      glyphs.set(font, shown);
      continue;
    }
    if (!shown || text === undefined || text.length % 4 !== 0) return undefined;
    for (let at = 0; at < text.length; at += 4)
      shown.add(Number.parseInt(text.slice(at, at + 4), 16));
  }
  return glyphs;
}

/**
 * Take the outlines of some glyphs out of a TrueType font (OpenType 1.9, `loca` and `glyf`).
 *
 * @param font Bytes of the font.
 * @param glyphs Numbers of glyphs.
 * @returns The bytes of each, then those of the glyphs that they are put together of; undefined where they cannot be found.
 */
export function outlinesOf(font: Uint8Array, glyphs: Iterable<number>): Uint8Array[] | undefined {
  try {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const tables = new Map<string, number>();
    for (let index = 0; index < view.getUint16(4); index++) {
      const entry = 12 + 16 * index;
      tables.set(
        Buffer.from(font.subarray(entry, entry + 4)).toString('latin1'),
        view.getUint32(entry + 8),
      );
    }
    const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((name) => tables.get(name));
    if (head === undefined || loca === undefined || glyf === undefined) return undefined;
    const isLong = view.getInt16(head + 50) === 1;
    const placeOf = (glyph: number): number =>
      isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
    const outlines = new Map<number, Uint8Array>();
    const waiting = [...glyphs];
    for (let glyph = waiting.shift(); glyph !== undefined; glyph = waiting.shift()) {
      const [begin, end] = [placeOf(glyph), placeOf(glyph + 1)];
      if (outlines.has(glyph)) continue;
      outlines.set(glyph, font.subarray(glyf + begin, glyf + end));
      if (end > begin) waiting.push(...partsOf(view, glyf + begin));
    }
    return [...outlines.values()];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Numbers of the glyphs that one is put together of; none for one with an outline of its own. */
function partsOf(view: DataView, glyph: number): number[] {
  if (view.getInt16(glyph) >= 0) return [];
  const parts: number[] = [];
  let flags = 0x20;
  for (let at = glyph + 10; flags & 0x20; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x01 ? 4 : 2) + scale;
  }
  return parts;
}
