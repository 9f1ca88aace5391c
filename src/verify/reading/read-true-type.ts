import { UnexpectedPdf } from '../../pdf/cos/unexpected-pdf.ts';

/** What a TrueType font program says of its glyphs. */
export interface TrueTypeFacts {
  /** Width of a glyph in thousandths of the font size; undefined for a glyph that is not there. */
  widthOf(glyph: number): number | undefined;
}

/**
 * Read a TrueType font program: the tables `head`, `hhea`, `maxp` and `hmtx`.
 *
 * @param bytes The decoded font program.
 * @returns What it says.
 * @throws UnexpectedPdf when a table is missing or cut off.
 */
export function readTrueType(bytes: Uint8Array): TrueTypeFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = readDirectory(view);
    for (const tag of ['glyf', 'loca']) tableAt(tables, tag);
    const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
    const measured = view.getUint16(tableAt(tables, 'hhea') + 34);
    const glyphs = view.getUint16(tableAt(tables, 'maxp') + 4);
    const metrics = tableAt(tables, 'hmtx');
    if (unitsPerEm === 0 || measured === 0) throw new RangeError('empty metrics');
    return {
      widthOf(glyph) {
        if (glyph >= glyphs) return undefined;
        // The last measured width stands for all glyphs after it.
        const at = metrics + 4 * Math.min(glyph, measured - 1);
        if (at + 2 > view.byteLength) return undefined;
        return (view.getUint16(at) * 1000) / unitsPerEm;
      },
    };
  } catch (error) {
    if (error instanceof RangeError) throw new UnexpectedPdf('verify', 'a damaged font program');
    throw error;
  }
}

function readDirectory(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > view.byteLength) {
      throw new RangeError('a table beyond the end');
    }
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

function tableAt(tables: Map<string, number>, tag: string): number {
  const at = tables.get(tag);
  if (at === undefined) throw new RangeError(`no table ${tag}`);
  return at;
}
