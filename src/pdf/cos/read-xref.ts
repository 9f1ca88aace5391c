import { type CosDict, type CosRef, CosStream } from './cos.ts';
import { type CosCursor, parseCos, skipSpace, takeInteger, takeKeyword } from './parse-cos.ts';
import { parseIndirectObject } from './parse-indirect-object.ts';
import { streamBytes } from './stream-bytes.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/** Where an object stands: at an offset of the file, or at an index of an object stream. */
export type ObjectPlace = { offset: number } | { stream: number; index: number };

/** The cross-reference of a file. */
export interface Xref {
  trailer: CosDict;
  /** Place of each object in use, by its number. */
  places: Map<number, ObjectPlace>;
}

/**
 * Read the cross-reference of a file: tables and streams, newest first (ISO 32000-1, 7.5.4, 7.5.6
 * and 7.5.8).
 *
 * @param bytes The file.
 * @param text The same, one character (0–255) for each byte.
 * @returns The newest trailer and the places of all objects.
 * @throws UnexpectedPdf when it is broken.
 */
export function readXref(bytes: Uint8Array, text: string): Xref {
  const places = new Map<number, ObjectPlace | undefined>();
  const seen = new Set<number>();
  let newest: CosDict | undefined;
  for (let offset: number | undefined = startOffset(text); offset !== undefined; ) {
    if (seen.has(offset)) throw new UnexpectedPdf('load', 'cross-references that go in a circle');
    if (seen.size >= MAX_SECTIONS) throw new UnexpectedPdf('load', 'too many cross-references');
    seen.add(offset);
    const trailer = readSection(bytes, { text, at: offset }, places);
    newest ??= trailer;
    offset = previousOffset(trailer);
  }
  const used = new Map<number, ObjectPlace>();
  for (const [number, place] of places) if (place) used.set(number, place);
  return { trailer: newest ?? new Map(), places: used };
}

/** A file that was saved more often than this is none of ours. */
const MAX_SECTIONS = 64;

/** Some 30 times what 2,000 pages need; PDF/A-3 allows 8,388,607 (ISO 19005-3, 6.1.13). */
const MAX_OBJECTS = 4_000_000;

type Places = Map<number, ObjectPlace | undefined>;

function startOffset(text: string): number {
  const at = text.lastIndexOf('startxref');
  if (at < 0) throw new UnexpectedPdf('load', 'no `startxref`');
  return takeInteger({ text, at: at + 'startxref'.length });
}

function previousOffset(trailer: CosDict): number | undefined {
  if (trailer.has('XRefStm')) throw new UnexpectedPdf('load', 'a hybrid cross-reference');
  const previous = trailer.get('Prev');
  return typeof previous === 'number' ? previous : undefined;
}

function readSection(bytes: Uint8Array, cursor: CosCursor, places: Places): CosDict {
  return takeKeyword(cursor, 'xref')
    ? readTable(cursor, places)
    : readXrefStream(bytes, cursor, places);
}

function readTable(cursor: CosCursor, places: Places): CosDict {
  while (!takeKeyword(cursor, 'trailer')) {
    const first = takeInteger(cursor);
    const count = takeInteger(cursor);
    demandFew(count);
    for (let number = first; number < first + count; number++) readEntry(cursor, number, places);
  }
  const trailer = parseCos(cursor);
  if (!(trailer instanceof Map)) throw new UnexpectedPdf('load', 'a trailer without dictionary');
  return trailer;
}

/** Reads an entry of the one fixed form (7.5.4), such as `0000000015 00000 n`; there are many. */
function readEntry(cursor: CosCursor, number: number, places: Places): void {
  skipSpace(cursor);
  const { text, at } = cursor;
  const kind = text.charAt(at + 17);
  const offset = Number(text.slice(at, at + 10));
  if ((kind !== 'n' && kind !== 'f') || !Number.isInteger(offset)) {
    throw new UnexpectedPdf('load', 'a broken reference table');
  }
  if (kind === 'n' && text.slice(at + 10, at + 17) !== ' 00000 ') {
    throw new UnexpectedPdf('load', `object ${number} with a generation that is not 0`);
  }
  if (!places.has(number)) places.set(number, kind === 'n' ? { offset } : undefined);
  demandFew(places.size);
  cursor.at = at + 18;
}

function demandFew(objects: number): void {
  if (objects > MAX_OBJECTS) throw new UnexpectedPdf('load', 'too many objects');
}

function readXrefStream(bytes: Uint8Array, cursor: CosCursor, places: Places): CosDict {
  const { value } = parseIndirectObject(bytes, cursor, directLength);
  if (!(value instanceof CosStream)) throw new UnexpectedPdf('load', 'no cross-reference');
  const { dict } = value;
  const widths = numbers(dict, 'W');
  const size = dict.get('Size');
  if (widths.length !== 3 || typeof size !== 'number') {
    throw new UnexpectedPdf('load', 'a broken cross-reference stream');
  }
  const rows = fields(streamBytes(value), widths);
  const index = dict.has('Index') ? numbers(dict, 'Index') : [0, size];
  for (let i = 0; i + 1 < index.length; i += 2) {
    const [first = 0, count = 0] = index.slice(i, i + 2);
    demandFew(count);
    for (let number = first; number < first + count; number++) {
      const row = rows.next();
      if (row.done) throw new UnexpectedPdf('load', 'a cross-reference stream that is too short');
      if (!places.has(number)) places.set(number, placeOf(row.value));
      demandFew(places.size);
    }
  }
  return dict;
}

function directLength(ref: CosRef): never {
  throw new UnexpectedPdf('load', `a cross-reference whose length stands in object ${ref.number}`);
}

function numbers(dict: CosDict, key: string): number[] {
  const value = dict.get(key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

type Row = [kind: number, second: number, third: number];

function* fields(bytes: Uint8Array, widths: number[]): Generator<Row> {
  const [first = 0, second = 0, third = 0] = widths;
  const width = first + second + third;
  for (let at = 0; width > 0 && at + width <= bytes.length; at += width) {
    // An absent first field means type 1 (ISO 32000-1, table 17).
    const kind = first === 0 ? 1 : bigEndian(bytes, at, first);
    yield [
      kind,
      bigEndian(bytes, at + first, second),
      bigEndian(bytes, at + first + second, third),
    ];
  }
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = at; i < at + width; i++) value = value * 256 + (bytes[i] ?? 0);
  return value;
}

function placeOf([kind, second, third]: Row): ObjectPlace | undefined {
  if (kind === 1) return { offset: second };
  return kind === 2 ? { stream: second, index: third } : undefined;
}
