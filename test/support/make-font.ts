/** What a font that is made for an example is like. */
export interface FontPlan {
  /** First and last character of each stretch that it draws, such as `A-Z`. */
  letters: readonly string[];
  /** Flags of its licence. */
  fsType: number;
}

/**
 * Make a small TrueType font: all its letters look like the same box.
 *
 * @param plan What it is like.
 * @returns The file.
 */
export function makeFont({ letters, fsType }: FontPlan): Buffer {
  const head = Buffer.alloc(54);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt32BE(0x5f0f3cf5, 12);
  head.writeUInt16BE(1000, 18);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt32BE(0x00010000, 0);
  hhea.writeUInt16BE(2, 34);
  const maxp = Buffer.alloc(32);
  maxp.writeUInt32BE(0x00010000, 0);
  maxp.writeUInt16BE(2, 4);
  const os2 = Buffer.alloc(96);
  os2.writeUInt16BE(4, 0);
  os2.writeUInt16BE(fsType, 8);
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return sfnt({
    'OS/2': os2,
    cmap: characterMap(letters),
    glyf: Buffer.alloc(12),
    head,
    hhea,
    hmtx: Buffer.from([2, 0x58, 0, 0, 2, 0x58, 0, 0]),
    loca: Buffer.from([0, 0, 0, 0, 0, 6]),
    maxp,
    name: Buffer.from([0, 0, 0, 0, 0, 6]),
    post,
  });
}

/** Format 12: a group for each letter, all of which are glyph 1. */
function characterMap(letters: readonly string[]): Buffer {
  const points = letters.flatMap((stretch) => {
    const [first = '', , last = first] = [...stretch];
    const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  const groups = [0x20, ...points].sort((a, b) => a - b);
  const table = Buffer.alloc(12 + 16 + groups.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(groups.length, 24);
  for (const [index, point] of groups.entries()) {
    table.writeUInt32BE(point, 28 + index * 12);
    table.writeUInt32BE(point, 32 + index * 12);
    table.writeUInt32BE(1, 36 + index * 12);
  }
  return table;
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const directory = Buffer.alloc(12 + entries.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  let offset = directory.length;
  for (const [index, [tag, table]] of entries.entries()) {
    const at = 12 + index * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    offset += table.length;
  }
  return Buffer.concat([directory, ...Object.values(tables)]);
}
