import { type CosRef, CosStream, type CosValue } from './cos.ts';
import { CosDocument } from './cos-document.ts';
import { latin1 } from './latin1.ts';
import { parseCos, takeInteger } from './parse-cos.ts';
import { parseIndirectObject } from './parse-indirect-object.ts';
import { type ObjectPlace, readXref } from './read-xref.ts';
import { streamBytes } from './stream-bytes.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/**
 * Load a PDF as a graph of objects. Nothing is mended: a file that is not whole is refused.
 *
 * @param bytes The file; the document keeps views of it, so it must not be changed.
 * @returns The document.
 * @throws UnexpectedPdf when it is broken or encrypted; for a broken object, when that is read.
 */
export function loadPdf(bytes: Uint8Array): CosDocument {
  const text = latin1(bytes);
  if (!text.startsWith('%PDF-')) throw new UnexpectedPdf('load', 'a file that is no PDF');
  const { trailer, places } = readXref(bytes, text);
  if (trailer.has('Encrypt')) throw new UnexpectedPdf('load', 'an encrypted PDF');
  return new CosDocument(trailer, places.keys(), objectReader(bytes, text, places));
}

/** How much may be read for each byte of the file: objects that overlap cost their product. */
const READS_PER_BYTE = 64;

/** Beyond this it may cost no more than to read it a few times. */
const MOST_BUDGET = 1024 * 1024 * 1024;
const READS_OF_LARGE_FILE = 4;

/** Some ten times what 2,000 pages need; a gigabyte of memory. */
const MAX_VALUES = 30_000_000;

/** What a file may cost at least, in bytes, however small it is. */
const LEAST_BUDGET = 16 * 1024 * 1024;

/** How often an object stream that has been opened may be read: once, and its head and some more. */
const READS_OF_STREAM = 2;

/** What all object streams may unfold to: links that are much alike pack to a thousandth. */
const MAX_UNFOLDED = 256 * 1024 * 1024;

/** The text of an object stream that has been opened, and where its objects begin. */
interface OpenStream {
  text: string;
  offsets: number[];
}

function objectReader(
  bytes: Uint8Array,
  text: string,
  places: Map<number, ObjectPlace>,
): (number: number) => CosValue {
  const open = new Map<number, OpenStream>();
  const allowance = { values: MAX_VALUES };
  let budget =
    LEAST_BUDGET +
    Math.max(
      READS_OF_LARGE_FILE * bytes.length,
      Math.min(READS_PER_BYTE * bytes.length, MOST_BUDGET),
    );
  let unfolded = 0;

  function spend(cost: number): void {
    budget -= cost;
    if (budget < 0) throw new UnexpectedPdf('load', 'objects that unfold without end');
  }

  function read(number: number): CosValue {
    const place = places.get(number);
    if (!place) return null;
    return 'offset' in place ? readAt(number, place.offset) : readFrom(place.stream, place.index);
  }

  function readAt(number: number, offset: number, length = lengthOf): CosValue {
    const cursor = { text, at: offset, allowance };
    const found = parseIndirectObject(bytes, cursor, length);
    spend(cursor.at - offset);
    if (found.number === number) return found.value;
    throw new UnexpectedPdf('load', `object ${found.number} where object ${number} should be`);
  }

  function lengthOf(ref: CosRef): CosValue {
    const place = places.get(ref.number);
    // A length in an object stream could only be read by reading a stream first.
    return place && 'offset' in place ? readAt(ref.number, place.offset, noLength) : null;
  }

  function readFrom(stream: number, index: number): CosValue {
    const opened = open.get(stream) ?? openStream(stream);
    open.set(stream, opened);
    const at = opened.offsets[index];
    if (at === undefined) throw new UnexpectedPdf('load', `object stream ${stream} is too short`);
    const cursor = { text: opened.text, at, allowance };
    const value = parseCos(cursor);
    spend(cursor.at - at);
    return value;
  }

  function openStream(number: number): OpenStream {
    const place = places.get(number);
    const value = place && 'offset' in place ? readAt(number, place.offset) : null;
    if (value instanceof CosStream) {
      const stream = splitStream(value);
      unfolded += stream.text.length;
      spend(unfolded > MAX_UNFOLDED ? Infinity : -READS_OF_STREAM * stream.text.length);
      return stream;
    }
    throw new UnexpectedPdf('load', `object ${number} is no object stream`);
  }

  return read;
}

/** A length is a number, and has none itself. */
function noLength(): null {
  return null;
}

/** Reads the head of an object stream (ISO 32000-1, 7.5.7). */
function splitStream(stream: CosStream): OpenStream {
  const text = latin1(streamBytes(stream));
  const count = stream.dict.get('N');
  const first = stream.dict.get('First');
  if (typeof count !== 'number' || typeof first !== 'number') {
    throw new UnexpectedPdf('load', 'an object stream without `N` or `First`');
  }
  const cursor = { text, at: 0 };
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) {
    takeInteger(cursor);
    offsets.push(first + takeInteger(cursor));
  }
  return { text, offsets };
}
