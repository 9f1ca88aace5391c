import { deflateSync, inflateSync } from 'node:zlib';
import { type CosDict, CosStream, type CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/**
 * Get the decoded bytes of a stream (ISO 32000-1, 7.4).
 *
 * @param stream Stream without filter, or with `FlateDecode` alone.
 * @param pdf Document that the entries of the stream may refer to.
 * @returns The bytes.
 * @throws UnexpectedPdf for another filter and for damaged bytes.
 */
export function streamBytes(stream: CosStream, pdf?: CosDocument): Uint8Array {
  const filter = only(stream.dict.get('Filter'), pdf);
  if (filter === null) return stream.data;
  if (filter !== '/FlateDecode') {
    throw new UnexpectedPdf('stream-bytes', `a stream filter that is not FlateDecode`);
  }
  const params = only(stream.dict.get('DecodeParms'), pdf);
  return undoPredictor(inflate(stream.data), params instanceof Map ? params : new Map());
}

/**
 * Make a compressed stream.
 *
 * @param bytes The bytes to hold, decoded.
 * @param dict Further entries; `Filter` and `DecodeParms` are replaced.
 * @returns The stream. Equal bytes give equal streams under one version of zlib.
 */
export function deflatedStream(bytes: Uint8Array, dict: CosDict): CosStream {
  const entries: CosDict = new Map(dict);
  entries.delete('DecodeParms');
  entries.set('Filter', '/FlateDecode');
  // Level 9 costs a fifth more time for one hundredth of the bytes.
  return new CosStream(entries, deflateSync(bytes, { level: 7 }));
}

/** The one value of an entry that may be an array of one; null when there is none. */
function only(value: CosValue | undefined, pdf: CosDocument | undefined): CosValue {
  const entry = pdf ? pdf.resolve(value) : (value ?? null);
  if (!Array.isArray(entry)) return entry;
  if (entry.length > 1) throw new UnexpectedPdf('stream-bytes', 'a stream with several filters');
  return pdf ? pdf.resolve(entry[0]) : (entry[0] ?? null);
}

/** No stream of 2,000 pages unfolds to more; a small hostile file would to more than the memory. */
const MAX_INFLATED_BYTES = 256 * 1024 * 1024;

function inflate(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: MAX_INFLATED_BYTES });
  } catch (cause) {
    throw new UnexpectedPdf('stream-bytes', `a stream that does not inflate (${cause})`);
  }
}

/** Undoes the PNG predictors (ISO 32000-1, 7.4.4.4). */
function undoPredictor(bytes: Uint8Array, params: CosDict): Uint8Array {
  const predictor = params.get('Predictor') ?? 1;
  if (predictor === 1) return bytes;
  if (typeof predictor !== 'number' || predictor < 10) {
    throw new UnexpectedPdf('stream-bytes', 'a predictor that is not one of PNG');
  }
  const pixel = Math.ceil((count(params, 'Colors', 1) * count(params, 'BitsPerComponent', 8)) / 8);
  const bits =
    count(params, 'Colors', 1) * count(params, 'BitsPerComponent', 8) * count(params, 'Columns', 1);
  const width = Math.ceil(bits / 8);
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) undoRow(bytes, out, row, width, pixel);
  return out;
}

function count(params: CosDict, key: string, fallback: number): number {
  const value = params.get(key);
  return typeof value === 'number' && value > 0 ? value : fallback;
}

function undoRow(
  bytes: Uint8Array,
  out: Uint8Array,
  row: number,
  width: number,
  pixel: number,
): void {
  const kind = bytes[row * (width + 1)] ?? 0;
  const from = row * (width + 1) + 1;
  const to = row * width;
  for (let x = 0; x < width; x++) {
    const left = x >= pixel ? (out[to + x - pixel] ?? 0) : 0;
    const up = row > 0 ? (out[to + x - width] ?? 0) : 0;
    const upLeft = row > 0 && x >= pixel ? (out[to + x - width - pixel] ?? 0) : 0;
    out[to + x] = (bytes[from + x] ?? 0) + predicted(kind, left, up, upLeft);
  }
}

function predicted(kind: number, left: number, up: number, upLeft: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new UnexpectedPdf('stream-bytes', `an unknown PNG row filter ${kind}`);
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toUpLeft = Math.abs(guess - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
