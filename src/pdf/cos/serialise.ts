import { createHash } from 'node:crypto';
import { type CosDict, CosRef, CosStream, CosString, type CosValue, cosDict } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { deflatedStream } from './stream-bytes.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';
import { writeCos } from './write-cos.ts';

/** Objects of one object stream: enough to compress well, few enough to open one quickly. */
const OBJECTS_PER_STREAM = 250;

/**
 * Write a document as a PDF 1.7 file with object streams and a cross-reference stream (ISO 32000-1,
 * 7.5.7 and 7.5.8). Objects are numbered in the order in which the trailer leads to them; what it
 * does not lead to is left out. Equal documents give equal bytes: no clock, no chance, and an
 * identifier that is a digest of the file.
 *
 * @param pdf Document to write.
 * @returns The file.
 */
export function serialise(pdf: CosDocument): Uint8Array {
  const root = pdf.trailer.get('Root');
  const info = pdf.trailer.get('Info');
  if (!(root instanceof CosRef) || !pdf.catalog()) {
    throw new UnexpectedPdf('serialise', 'a document without catalog');
  }
  const numbers = numberReachable(pdf, [info ?? null, root]);
  const numberOf = (ref: CosRef) => numbers.get(ref.number);
  const out = createOutput();
  const next = writeObjects(out, pdf, numbers, numberOf);
  writeXrefStream(out, next, cosDict({ Root: root, Info: info }), numberOf);
  return out.bytes();
}

type NumberOf = (ref: CosRef) => number | undefined;

/** Numbers the objects that the roots lead to, each before what it leads to: old number to new. */
function numberReachable(pdf: CosDocument, roots: CosValue[]): Map<number, number> {
  const numbers = new Map<number, number>();
  const waiting: CosValue[] = [...roots].reverse();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof CosRef) {
      if (numbers.has(value.number) || !pdf.has(value)) continue;
      numbers.set(value.number, numbers.size + 1);
      waiting.push(pdf.get(value));
    } else pushParts(waiting, value);
  }
  return numbers;
}

/** Puts the parts of a compound object on the stack, the first on top. */
function pushParts(waiting: CosValue[], value: CosValue): void {
  const start = waiting.length;
  const whole = value instanceof CosStream ? value.dict : value;
  const parts = whole instanceof Map ? whole.values() : Array.isArray(whole) ? whole : [];
  for (const part of parts) if (typeof part === 'object' && part !== null) waiting.push(part);
  reverseFrom(waiting, start);
}

function reverseFrom(values: CosValue[], start: number): void {
  for (let i = start, j = values.length - 1; i < j; i++, j--) {
    const value = values[i] ?? null;
    values[i] = values[j] ?? null;
    values[j] = value;
  }
}

/** An object that goes into an object stream. */
interface PackedObject {
  number: number;
  spelling: string;
}

/** A row of the cross-reference: type, then offset or stream, then index (table 18). */
type Row = [type: 0 | 1 | 2, second: number, third: number];

/** The file while it grows. */
interface Output {
  /** Rows by object number. */
  rows: Row[];
  /** Offset of the next byte. */
  offset(): number;
  /** Append an object that is a stream. */
  stream(number: number, dict: string, data: Uint8Array): void;
  /** Append plain bytes, one character (0–255) each. */
  text(text: string): void;
  /** SHA-256 of all bytes so far. */
  digest(): Buffer;
  bytes(): Uint8Array;
}

function createOutput(): Output {
  const chunks: Uint8Array[] = [];
  const hash = createHash('sha256');
  const rows: Row[] = [[0, 0, 65535]];
  let length = 0;

  function put(chunk: Uint8Array): void {
    chunks.push(chunk);
    hash.update(chunk);
    length += chunk.length;
  }

  const out: Output = {
    rows,
    offset: () => length,
    text: (text) => put(Buffer.from(text, 'latin1')),
    stream(number, dict, data) {
      rows[number] = [1, length, 0];
      out.text(`${number} 0 obj\n${dict}stream\n`);
      put(data);
      out.text('\nendstream\nendobj\n');
    },
    digest: () => hash.copy().digest(),
    bytes: () => Buffer.concat(chunks, length),
  };
  // The second line tells mail programs and the like that the file is binary (7.5.2).
  out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  return out;
}

/** Writes all objects and gives the next free number. */
function writeObjects(
  out: Output,
  pdf: CosDocument,
  numbers: Map<number, number>,
  numberOf: NumberOf,
): number {
  let next = numbers.size + 1;
  let packed: PackedObject[] = [];
  for (const [old, number] of numbers) {
    const value = pdf.get(new CosRef(old));
    const spelling = writeCos(value, numberOf);
    if (value instanceof CosStream) out.stream(number, spelling, value.data);
    else packed.push({ number, spelling });
    // Written as soon as it is full: spellings are what takes most memory.
    if (packed.length < OBJECTS_PER_STREAM) continue;
    writeObjectStream(out, next++, packed);
    packed = [];
  }
  if (packed.length > 0) writeObjectStream(out, next++, packed);
  return next;
}

function writeObjectStream(out: Output, number: number, objects: PackedObject[]): void {
  let head = '';
  let body = '';
  for (const [index, object] of objects.entries()) {
    head += `${object.number} ${body.length} `;
    body += `${object.spelling}\n`;
    out.rows[object.number] = [2, number, index];
  }
  const dict = cosDict({ Type: '/ObjStm', N: objects.length, First: head.length });
  const stream = deflatedStream(Buffer.from(head + body, 'latin1'), dict);
  out.stream(number, writeCos(stream, noNumber), stream.data);
}

function noNumber(): undefined {
  return undefined;
}

function writeXrefStream(out: Output, number: number, trailer: CosDict, numberOf: NumberOf): void {
  const start = out.offset();
  const id = new CosString(out.digest().subarray(0, 16).toString('latin1'));
  out.rows[number] = [1, start, 0];
  const dict = new Map([
    ...cosDict({ Type: '/XRef', Size: number + 1, W: [1, 4, 2] }),
    ...trailer,
    ...cosDict({ ID: [id, id] }),
  ]);
  const stream = deflatedStream(withUpPredictor(xrefRows(out.rows)), dict);
  stream.dict.set('DecodeParms', cosDict({ Predictor: 12, Columns: 7 }));
  out.stream(number, writeCos(stream, numberOf), stream.data);
  out.text(`startxref\n${start}\n%%EOF\n`);
}

function xrefRows(rows: Row[]): Buffer {
  const bytes = Buffer.alloc(rows.length * 7);
  for (const [number, [type, second, third]] of rows.entries()) {
    bytes.writeUInt8(type, number * 7);
    bytes.writeUInt32BE(second, number * 7 + 1);
    bytes.writeUInt16BE(third, number * 7 + 5);
  }
  return bytes;
}

/** Applies the PNG predictor Up to rows of 7 bytes: neighbouring rows differ little. */
function withUpPredictor(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length / 7) * 8);
  for (let at = 0; at < bytes.length; at++) {
    const row = Math.floor(at / 7);
    out[at + row + 1] = (bytes[at] ?? 0) - (bytes[at - 7] ?? 0);
    out[row * 8] = 2;
  }
  return out;
}
