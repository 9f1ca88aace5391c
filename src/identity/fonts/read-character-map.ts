import { damaged, FontFault } from './font-fault.ts';

/** Glyphs by code point. */
export type CharacterMap = ReadonlyMap<number, number>;

/** Most characters that are read of a font: as many as glyphs can be told apart. */
const MAX_CHARACTERS = 70_000;

/** Last code point of Unicode. */
const LAST = 0x10ffff;

/**
 * Read which characters a font draws: its best table of Unicode, in the formats that fonts have today
 * (OpenType, `cmap`, formats 4 and 12).
 *
 * @param cmap The table.
 * @param glyphs How many glyphs the font has.
 * @returns The glyph of each character.
 * @throws FontFault where there is no such table, or it is damaged.
 */
export function readCharacterMap(cmap: DataView, glyphs: number): CharacterMap {
  try {
    const { format, table } = chooseTable(cmap);
    const found = new Map<number, number>();
    const add = (point: number, glyph: number): void => {
      if (glyph === 0 || glyph >= glyphs || point > LAST) return;
      found.set(point, glyph);
      if (found.size > MAX_CHARACTERS) throw damaged();
    };
    if (format === 12) readGroups(table, add);
    else readSegments(table, add);
    return found;
  } catch (error) {
    // Reading beyond the end.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

type Add = (point: number, glyph: number) => void;

/** All of Unicode before its first plane; a table of symbols is none of Unicode. */
function chooseTable(cmap: DataView): { format: number; table: DataView } {
  const count = Math.min(cmap.getUint16(2), 64);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 4 + index * 8;
    const [platform, encoding] = [cmap.getUint16(at), cmap.getUint16(at + 2)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const offset = cmap.getUint32(at + 4);
    const table = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    return { isUnicode, format: table.getUint16(0), table };
  }).filter(({ isUnicode }) => isUnicode);
  const best =
    tables.find(({ format }) => format === 12) ?? tables.find(({ format }) => format === 4);
  if (best) return best;
  throw new FontFault(
    'has no table of Unicode characters',
    'Symbol fonts cannot be used: take a font of letters.',
  );
}

/** Format 12: groups of characters that follow each other, in order. */
function readGroups(table: DataView, add: Add): void {
  const count = table.getUint32(12);
  let before = -1;
  for (let index = 0; index < count; index++) {
    const at = 16 + index * 12;
    const [first, last, glyph] = [0, 4, 8].map((offset) => table.getUint32(at + offset)) as [
      number,
      number,
      number,
    ];
    // In order, so that no character is gone over twice.
    if (first <= before || last < first || last > LAST) throw damaged();
    before = last;
    for (let point = first; point <= last; point++) add(point, glyph + point - first);
  }
}

/** Format 4: segments of the first plane, in order, with a difference or a list of glyphs each. */
function readSegments(table: DataView, add: Add): void {
  const double = table.getUint16(6) & 0xfffe;
  const [ends, starts] = [14, 16 + double];
  const [deltas, ranges] = [starts + double, starts + double * 2];
  let before = -1;
  for (let offset = 0; offset < double; offset += 2) {
    const [first, last] = [table.getUint16(starts + offset), table.getUint16(ends + offset)];
    if (first <= before || last < first) throw damaged();
    before = last;
    const delta = table.getUint16(deltas + offset);
    const range = table.getUint16(ranges + offset);
    for (let point = first; point <= last && point < 0xffff; point++) {
      if (range === 0) add(point, (point + delta) & 0xffff);
      else {
        const glyph = table.getUint16(ranges + offset + range + (point - first) * 2);
        add(point, glyph === 0 ? 0 : (glyph + delta) & 0xffff);
      }
    }
  }
}
