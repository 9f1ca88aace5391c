import { CosRef, CosStream, type CosValue } from './cos.ts';
import { type CosCursor, parseCos, takeInteger, takeKeyword } from './parse-cos.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/**
 * Parse an indirect object, with its stream if it has one (ISO 32000-1, 7.3.8 and 7.3.10).
 *
 * @param bytes The file.
 * @param cursor Where the object begins, such as at `12 0 obj`.
 * @param lengthOf Gives the length of a stream, in bytes, that stands in another object.
 * @returns The object and the number it has in the file.
 * @throws UnexpectedPdf when no whole object stands there.
 */
export function parseIndirectObject(
  bytes: Uint8Array,
  cursor: CosCursor,
  lengthOf: (ref: CosRef) => CosValue,
): { number: number; value: CosValue } {
  const start = cursor.at;
  const number = takeInteger(cursor);
  if (takeInteger(cursor) !== 0 || !takeKeyword(cursor, 'obj')) {
    throw new UnexpectedPdf('load', `no object with generation 0 at byte ${start}`);
  }
  const value = parseCos(cursor);
  if (!(value instanceof Map) || !takeKeyword(cursor, 'stream')) return { number, value };
  const written = value.get('Length');
  const length = written instanceof CosRef ? lengthOf(written) : written;
  const from = afterLineEnd(cursor);
  if (typeof length !== 'number' || !endsStream(cursor.text, from + length)) {
    throw new UnexpectedPdf('load', `object ${number} has a stream of another length than it says`);
  }
  return { number, value: new CosStream(value, bytes.subarray(from, from + length)) };
}

function afterLineEnd({ text, at }: CosCursor): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text.startsWith('\n', at) ? at + 1 : at;
}

function endsStream(text: string, at: number): boolean {
  return takeKeyword({ text, at }, 'endstream');
}
