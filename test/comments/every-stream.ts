import { inflateSync } from 'node:zlib';

/**
 * Give all that a PDF holds as one text: its bytes as they are, every stream decompressed, and both
 * once more as UTF-16, in which strings of a PDF may be written, in plain and in hexadecimal. It
 * knows nothing of the structure of the file, so it misses no corner of it.
 *
 * @param pdf Bytes of a PDF without encryption.
 * @returns The text; words are found in it whatever their encoding.
 */
export function everyStream(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts = [bytes];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    if (end < 0 || bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    try {
      parts.push(inflateSync(bytes.subarray(start, end)));
    } catch {
      // A stream that is not compressed is among the bytes themselves.
    }
  }
  return parts.map(readings).join('\n');
}

function readings(part: Buffer): string {
  const latin1 = part.toString('latin1');
  const wide = latin1.replaceAll('\0', '');
  const hex = latin1.replace(/<([0-9A-Fa-f\s]{4,})>/g, (_whole, digits: string) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1').replaceAll('\0', ''),
  );
  return [latin1, wide, hex, part.toString('utf8')].join('\n');
}
