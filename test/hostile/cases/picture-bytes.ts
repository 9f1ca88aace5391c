import { crc32, deflateSync, gzipSync } from 'node:zlib';

/**
 * Write a chunk of a PNG.
 *
 * @param type Four letters.
 * @param data Its content.
 * @returns The chunk, with its length and its check sum.
 */
export function pngChunk(type: string, data: Uint8Array | string): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string)]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** What a PNG differs in from a grey one of four by four pixels. */
export interface PngPlan {
  width?: number;
  height?: number;
  depth?: number;
  /** Colour type: 0 is grey, 3 a palette. */
  colour?: number;
  /** Chunks between the header and the pixels. */
  before?: Buffer[];
  /** Bytes of the pixels, unpacked; those of four rows unless given. */
  pixels?: Buffer;
  /** What follows the end of the picture. */
  after?: string | Uint8Array;
}

/**
 * Make a PNG.
 *
 * @param plan What it differs in.
 * @returns The file.
 */
export function png({
  width = 4,
  height = 4,
  depth = 8,
  colour = 0,
  ...plan
}: PngPlan = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(plan.before ?? []),
    pngChunk('IDAT', deflateSync(plan.pixels ?? Buffer.alloc(20, 0x55))),
    pngChunk('IEND', ''),
    Buffer.from((plan.after ?? '') as string),
  ]);
}

/**
 * Put segments behind the start of a JPEG.
 *
 * @param jpeg The picture.
 * @param segments Marker and content of each.
 * @returns The picture with them.
 */
export function withSegments(
  jpeg: Uint8Array,
  segments: [marker: number, content: string][],
): Buffer {
  const written = segments.map(([marker, content]) => {
    const body = Buffer.from(content, 'latin1');
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...written, jpeg.subarray(2)]);
}

/**
 * Make a ZIP archive of one file that is not packed, whose name may lead anywhere.
 *
 * @param name Name of the file in it.
 * @param text What the file holds.
 * @returns The archive.
 */
export function zip(name: string, text: string): Buffer {
  const [path, data] = [Buffer.from(name), Buffer.from(text)];
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt32LE(crc32(data), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, path, data]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    head,
    Buffer.alloc(14),
    path,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/**
 * Pack a text as `gzip` does.
 *
 * @param text The text.
 * @returns The packed bytes.
 */
export const gzip = (text: string): Buffer => gzipSync(text);
