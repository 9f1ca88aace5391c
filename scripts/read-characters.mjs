// Reads which characters a WOFF2 font draws: fontkit unpacks by a Brotli in JavaScript, Node has a quick one.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { create } from 'fontkit';

/** WOFF2, §4: the header, then an entry for each table, then all tables in one Brotli stream. */
const HEADER = 48;
/** Place of `cmap` in the list of known tags. */
const CHARACTER_MAP = 0;
const GLYPHS = 10;
const LOCATIONS = 11;
const OWN_TAG = 63;

/**
 * Read which characters a WOFF2 font has glyphs for.
 *
 * @param {string} file Path of the font.
 * @returns {number[]} Code points.
 */
export function readCharacters(file) {
  return create(fontOfOneTable('cmap', readCharacterMap(readFileSync(file)))).characterSet;
}

/** The table `cmap` as it is unpacked; it is never transformed. */
function readCharacterMap(bytes) {
  const count = bytes.readUInt16BE(12);
  const packed = bytes.readUInt32BE(20);
  let at = HEADER;
  let offset = 0;
  let found;
  for (let index = 0; index < count; index += 1) {
    const flags = bytes[at++];
    const tag = flags & 0x3f;
    if (tag === OWN_TAG) at += 4;
    const length = readNumber();
    const stored = isTransformed(tag, flags >> 6) ? readNumber() : length;
    if (tag === CHARACTER_MAP) found = { offset, length };
    offset += stored;
  }
  if (!found) throw new Error('no cmap in the font');
  const tables = brotliDecompressSync(bytes.subarray(at, at + packed));
  return tables.subarray(found.offset, found.offset + found.length);

  /** UIntBase128: seven bits in each byte, the highest first. */
  function readNumber() {
    let value = 0;
    for (;;) {
      const byte = bytes[at++];
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  }
}

/** Glyphs and their places are transformed unless told otherwise, other tables only where told. */
function isTransformed(tag, version) {
  return tag === GLYPHS || tag === LOCATIONS ? version !== 3 : version !== 0;
}

/** A TrueType file of one table (OpenType, “Organization of an OpenType Font”). */
function fontOfOneTable(tag, table) {
  const directory = Buffer.alloc(28);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(1, 4);
  directory.write(tag, 12, 'latin1');
  directory.writeUInt32BE(directory.length, 20);
  directory.writeUInt32BE(table.length, 24);
  return Buffer.concat([directory, table]);
}
