import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, as it is told there: also one that no program would pack. */
export interface ZipFile {
  name: string;
  content?: string | Buffer;
  /** Kind and permissions, as in POSIX; 0 is what Windows tells. */
  mode?: number;
  /** Checksum that is told instead of the right one. */
  sum?: number;
}

/**
 * Make a ZIP file (APPNOTE.TXT 6.3, §4.3).
 *
 * @param files Files in order.
 * @returns Its bytes.
 */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', mode = 0o100644, sum } of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 1 });
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(sum ?? crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, packed]);
    const last = Buffer.alloc(14);
    last.writeUInt32LE(mode * 0x10000, 6);
    last.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), shared, last, path]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
