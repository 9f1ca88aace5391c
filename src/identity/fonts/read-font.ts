import { damaged, FontFault } from './font-fault.ts';
import { readCharacterMap } from './read-character-map.ts';
import { type FontTables, unpackFont } from './unpack-font.ts';

/** What a font file says of itself. */
export interface FontFacts {
  /** Width of each character that it draws, in thousandths of the font size, by code point. */
  widths: ReadonlyMap<number, number>;
  /** What its maker allows to do with it in documents. */
  embedding: 'free' | 'restricted' | 'bitmaps';
  /** Whether it may only be embedded as a whole. */
  isWhole: boolean;
}

/** Tables without which no browser takes a font. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'glyf', 'loca'];

/** Tables of glyphs in colours or pixels, which print as Type 3. */
const PAINTED = ['COLR', 'CBDT', 'sbix', 'SVG ', 'EBDT'];

/**
 * Read what must be known of a font before it prints: what it draws, how wide, and what its licence allows.
 *
 * @param bytes A TTF file, or WOFF2 with TrueType outlines.
 * @returns What it says.
 * @throws FontFault for a file that cannot be used; of licences it only tells.
 */
export function readFont(bytes: Uint8Array): FontFacts {
  const { tables, transformed } = unpackFont(bytes);
  demandPlain(tables);
  const tableOf = (tag: string): DataView => {
    const table = tables.get(tag);
    if (!table) throw damaged();
    return table;
  };
  try {
    for (const tag of NEEDED) tableOf(tag);
    const units = tableOf('head').getUint16(18);
    const glyphs = tableOf('maxp').getUint16(4);
    if (units < 16 || units > 16_384 || glyphs === 0) throw damaged();
    demandPlaces(tableOf, glyphs, transformed);
    const widthOf = createWidths(tableOf, glyphs, transformed.has('hmtx'));
    const characters = readCharacterMap(tableOf('cmap'), glyphs);
    const widths = [...characters].map(([point, glyph]): [number, number] => [
      point,
      Math.ceil((widthOf(glyph) * 1000) / units),
    ]);
    return { widths: new Map(widths), ...readLicence(tableOf('OS/2')) };
  } catch (error) {
    // Reading beyond the end of a table.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function demandPlain(tables: FontTables['tables']): void {
  if (tables.has('fvar')) {
    throw new FontFault(
      'is a variable font',
      'Take a file for each weight: a variable font prints as Type 3, which no standard here allows.',
    );
  }
  const painted = PAINTED.find((tag) => tables.has(tag));
  if (painted === undefined) return;
  throw new FontFault(
    'has glyphs in colours or pixels',
    `Take a file without its table \`${painted.trim()}\`: such glyphs print as Type 3.`,
  );
}

type TableOf = (tag: string) => DataView;

/** Glyphs follow each other and lie within their table; packed ones have no places of their own. */
function demandPlaces(tableOf: TableOf, glyphs: number, transformed: ReadonlySet<string>): void {
  if (transformed.has('loca')) return;
  const [places, end] = [tableOf('loca'), tableOf('glyf').byteLength];
  const isLong = tableOf('head').getInt16(50) === 1;
  let before = 0;
  for (let index = 0; index <= glyphs; index++) {
    const place = isLong ? places.getUint32(index * 4) : places.getUint16(index * 2) * 2;
    if (place < before || place > end) throw damaged();
    before = place;
  }
}

/** The last measured width stands for all glyphs after it. Packed, widths come without bearings (WOFF2, 5.4). */
function createWidths(
  tableOf: TableOf,
  glyphs: number,
  isTransformed: boolean,
): (glyph: number) => number {
  const metrics = tableOf('hmtx');
  const measured = tableOf('hhea').getUint16(34);
  if (measured === 0 || measured > glyphs) throw damaged();
  return (glyph) => {
    const index = Math.min(glyph, measured - 1);
    return metrics.getUint16(isTransformed ? 1 + index * 2 : index * 4);
  };
}

/** Flags of `fsType` (OpenType, OS/2). */
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** A browser that meets a flag it minds prints glyphs as drawings, so each counts, whatever stands beside it. */
function readLicence(os2: DataView): Pick<FontFacts, 'embedding' | 'isWhole'> {
  const flags = os2.getUint16(8);
  const embedding = flags & RESTRICTED ? 'restricted' : flags & BITMAPS_ONLY ? 'bitmaps' : 'free';
  return { embedding, isWhole: (flags & NO_SUBSETTING) !== 0 };
}
