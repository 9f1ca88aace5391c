import { brotliDecompressSync } from 'node:zlib';
import { damaged, FontFault } from './font-fault.ts';

/** Most bytes that a font may have when it is unpacked: ten times the largest that are bundled. */
const MAX_UNPACKED = 30_000_000;

/** Most tables of a font; those of fonts in use have some twenty. */
const MAX_TABLES = 128;

/** Tables that a font is made of. */
export interface FontTables {
  /** Its tables by tag; `glyf`, `loca` and `hmtx` of a packed font may be transformed. */
  tables: ReadonlyMap<string, DataView>;
  /** Tags of the tables that are stored otherwise than a TrueType file has them (WOFF2, 5). */
  transformed: ReadonlySet<string>;
}

/**
 * Take a font file apart: TrueType, or WOFF2 with TrueType in it. Nothing is read beyond its end, and no more
 * unpacked than a font can need.
 *
 * @param bytes The file.
 * @returns Its tables.
 * @throws FontFault for any other file, and for one that is damaged.
 */
export function unpackFont(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 12) throw noFont();
  const signature = tagAt(view, 0);
  if (signature === 'wOF2') return unpackWoff2(view);
  demandTrueType(signature);
  return readDirectory(view);
}

function noFont(): FontFault {
  return new FontFault('is no font', 'Name a TTF or WOFF2 file.');
}

/** The first four bytes tell what a font is (OpenType, “Organization of an OpenType Font”). */
function demandTrueType(signature: string): void {
  if (signature === '\0\x01\0\0' || signature === 'true') return;
  if (signature === 'OTTO') {
    throw new FontFault(
      'has CFF outlines',
      'Take its TTF or WOFF2 with TrueType outlines: CFF prints as Type 3, which no standard here allows.',
    );
  }
  if (signature === 'ttcf') {
    throw new FontFault('is a collection of fonts', 'Take each of its fonts out into a file.');
  }
  if (signature === 'wOFF') {
    throw new FontFault('is packed as WOFF 1', 'Take its TTF or WOFF2 file.');
  }
  throw noFont();
}

function readDirectory(view: DataView): FontTables {
  const count = demandCount(view.getUint16(4));
  if (12 + count * 16 > view.byteLength) throw damaged();
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + count * 16; at += 16) {
    tables.set(tagAt(view, at), part(view, view.getUint32(at + 8), view.getUint32(at + 12)));
  }
  return { tables, transformed: new Set() };
}

/** WOFF2, 4: the header, an entry for each table, then all tables in one Brotli stream. */
const HEADER = 48;

/** Tags by their number in an entry; 63 stands for one that is written out. */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .replaceAll('_', ' ')
    .split(/ (?! |$)/);
const OWN_TAG = 63;

interface PackedTable {
  tag: string;
  isTransformed: boolean;
  /** Bytes in the stream. */
  stored: number;
}

function unpackWoff2(view: DataView): FontTables {
  if (view.byteLength < HEADER) throw damaged();
  demandTrueType(tagAt(view, 4));
  const packed = view.getUint32(20);
  const { entries, end } = readEntries(view, demandCount(view.getUint16(12)));
  const size = entries.reduce((sum, { stored }) => sum + stored, 0);
  if (size > MAX_UNPACKED) {
    throw new FontFault('unpacks to more than 30 MB', 'Leave out the scripts that you do not use.');
  }
  const stream = unpackStream(part(view, end, packed), size);
  const tables = new Map<string, DataView>();
  let offset = 0;
  for (const { tag, stored } of entries) {
    tables.set(tag, part(stream, offset, stored));
    offset += stored;
  }
  const transformed = entries.filter(({ isTransformed }) => isTransformed).map(({ tag }) => tag);
  return { tables, transformed: new Set(transformed) };
}

function readEntries(view: DataView, count: number): { entries: PackedTable[]; end: number } {
  let at = HEADER;
  const next = (): number => {
    if (at >= view.byteLength) throw damaged();
    return view.getUint8(at++);
  };
  /** UIntBase128: seven bits in each byte, the highest first, five bytes at most. */
  const nextNumber = (): number => {
    let value = 0;
    for (let length = 0; length < 5; length++) {
      const byte = next();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw damaged();
  };
  const entries = Array.from({ length: count }, (): PackedTable => {
    const flags = next();
    const number = flags & 0x3f;
    const tag =
      number === OWN_TAG
        ? String.fromCharCode(next(), next(), next(), next())
        : (KNOWN_TAGS[number] ?? '');
    const length = nextNumber();
    const version = flags >> 6;
    // Glyphs and their places are transformed unless told otherwise, other tables only where told.
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    return { tag, isTransformed, stored: isTransformed ? nextNumber() : length };
  });
  return { entries, end: at };
}

function unpackStream(packed: DataView, size: number): DataView {
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  let stream: Buffer;
  try {
    stream = brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged();
  }
  if (stream.length !== size) throw damaged();
  return new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
}

function demandCount(count: number): number {
  if (count === 0 || count > MAX_TABLES) throw damaged();
  return count;
}

function part(view: DataView, offset: number, length: number): DataView {
  if (offset + length > view.byteLength) throw damaged();
  return new DataView(view.buffer, view.byteOffset + offset, length);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
