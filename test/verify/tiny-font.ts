/** Each glyph of the font is half as wide as the font is high. */
const WIDTH = 500;

/** Glyphs 1 to 95 stand for the characters from space to tilde; glyph 0 is `.notdef`. */
const GLYPHS = 96;

/** Make the smallest TrueType program that has a glyph, if an empty one, for each of ASCII. */
export function tinyFont(): Uint8Array {
  const tables: [tag: string, bytes: Buffer][] = [
    ['glyf', Buffer.alloc(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', hmtx()],
    ['loca', Buffer.alloc(2 * (GLYPHS + 1))],
    ['maxp', maxp()],
  ];
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  let offset = directory.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const at = 12 + 16 * index;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([directory, ...tables.map(([, bytes]) => bytes)]);
}

/** Spell text in the codes of the font, as a hexadecimal string. */
export function tinyText(text: string): string {
  const codes = Array.from(text, (sign) => (sign.charCodeAt(0) - 31).toString(16).padStart(4, '0'));
  return `<${codes.join('')}>`;
}

function head(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(1000, 18);
  return table;
}

function hhea(): Buffer {
  const table = Buffer.alloc(36);
  table.writeUInt32BE(0x00010000, 0);
  table.writeInt16BE(800, 4);
  table.writeInt16BE(-200, 6);
  table.writeUInt16BE(GLYPHS, 34);
  return table;
}

function hmtx(): Buffer {
  const table = Buffer.alloc(4 * GLYPHS);
  for (let glyph = 0; glyph < GLYPHS; glyph++) table.writeUInt16BE(WIDTH, 4 * glyph);
  return table;
}

function maxp(): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt16BE(GLYPHS, 4);
  return table;
}
