import type {
  LocatedDocument,
  LocatedEntry,
  LocatedValue,
  SyntaxFault,
} from '../model/located-value.ts';
import { createPlaceFinder, type PlaceFinder } from './create-place-finder.ts';

/** Deepest nesting that is read; CSL-JSON needs six levels. */
const deepest = 64;

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const spacePattern = /[ \t\r\n]*/y;
/** A run of string content: no quote, no backslash, no control character. */
const runPattern = /[^"\\\u0000-\u001f]*/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const wordPattern = /[A-Za-z_$][\w$]*/y;

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Where the reader stands in its text. */
interface Cursor {
  text: string;
  offset: number;
  placeOf: PlaceFinder;
}

/** Carries the first fault out of the recursion; never leaves this file. */
class JsonFault extends Error {
  readonly fault: SyntaxFault;
  constructor(fault: SyntaxFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/**
 * Read JSON (RFC 8259) and keep the place of every value. A whole YAML parser could do it too, at
 * about twenty times the cost, which a shared bibliography of a thousand entries would feel.
 *
 * @param text Text of the file.
 * @returns The value, or the first fault: after it the rest of a JSON file means nothing.
 */
export function parseLocatedJson(text: string): LocatedDocument {
  const cursor: Cursor = { text, offset: 0, placeOf: createPlaceFinder(text) };
  skipSpace(cursor);
  if (cursor.offset === text.length) return { faults: [] };
  try {
    const value = readValue(cursor, 0);
    skipSpace(cursor);
    if (cursor.offset < text.length) fail(cursor, 'the end of the file', notes.end);
    return { value, faults: [] };
  } catch (error) {
    if (error instanceof JsonFault) return { faults: [error.fault] };
    throw error;
  }
}

function readValue(cursor: Cursor, depth: number): LocatedValue {
  if (depth > deepest) fail(cursor, `at most ${deepest} levels of nesting`, notes.depth);
  const sign = cursor.text[cursor.offset];
  if (sign === '{') return readMap(cursor, depth);
  if (sign === '[') return readList(cursor, depth);
  return readScalar(cursor, sign);
}

function readMap(cursor: Cursor, depth: number): LocatedValue {
  const start = cursor.offset;
  const entries: LocatedEntry[] = [];
  readSequence(cursor, '}', () => {
    const keyStart = cursor.offset;
    const key = readString(cursor, 'a field name in double quotes', notes.name);
    const keyPlace = cursor.placeOf(keyStart, cursor.offset);
    skipSpace(cursor);
    if (cursor.text[cursor.offset] !== ':') fail(cursor, '`:` after a field name', notes.colon);
    cursor.offset += 1;
    skipSpace(cursor);
    entries.push({ key, keyPlace, value: readValue(cursor, depth + 1) });
  });
  return { kind: 'map', entries, place: cursor.placeOf(start, cursor.offset) };
}

function readList(cursor: Cursor, depth: number): LocatedValue {
  const start = cursor.offset;
  const items: LocatedValue[] = [];
  readSequence(cursor, ']', () => {
    items.push(readValue(cursor, depth + 1));
  });
  return { kind: 'list', items, place: cursor.placeOf(start, cursor.offset) };
}

function readSequence(cursor: Cursor, close: string, readMember: () => void): void {
  cursor.offset += 1;
  skipSpace(cursor);
  if (cursor.text[cursor.offset] === close) {
    cursor.offset += 1;
    return;
  }
  for (;;) {
    readMember();
    skipSpace(cursor);
    const sign = cursor.text[cursor.offset];
    if (sign !== ',' && sign !== close) fail(cursor, `\`,\` or \`${close}\``, notes.comma);
    cursor.offset += 1;
    if (sign === close) return;
    skipSpace(cursor);
  }
}

function readScalar(cursor: Cursor, sign: string | undefined): LocatedValue {
  const start = cursor.offset;
  if (sign === '"') {
    const value = readString(cursor, 'text', notes.value);
    return { kind: 'scalar', value, spelling: value, place: cursor.placeOf(start, cursor.offset) };
  }
  const number = match(cursor, numberPattern);
  const spelling = number ?? match(cursor, wordPattern) ?? '';
  const value = number === undefined ? literals.get(spelling) : Number(number);
  if (value === undefined) {
    cursor.offset = start;
    fail(cursor, 'a value', notes.value);
  }
  return { kind: 'scalar', value, spelling, place: cursor.placeOf(start, cursor.offset) };
}

function readString(cursor: Cursor, wanted: string, note: string): string {
  if (cursor.text[cursor.offset] !== '"') fail(cursor, wanted, note);
  const start = cursor.offset;
  cursor.offset += 1;
  let hasEscape = false;
  do {
    match(cursor, runPattern);
    hasEscape ||= cursor.text[cursor.offset] === '\\';
  } while (match(cursor, escapePattern) !== undefined);
  if (cursor.text[cursor.offset] !== '"') {
    fail(cursor, 'text that ends with `"` on the same line', notes.text);
  }
  cursor.offset += 1;
  const literal = cursor.text.slice(start, cursor.offset);
  return hasEscape ? String(JSON.parse(literal)) : literal.slice(1, -1);
}

function skipSpace(cursor: Cursor): void {
  match(cursor, spacePattern);
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.offset;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined) return undefined;
  cursor.offset += found.length;
  return found;
}

const notes = {
  colon: 'Write each field as `"name": value`.',
  comma: 'Put a comma between two values; close each bracket that was opened.',
  depth: 'The sources stand in one list: `[{"id": "key"}]`.',
  end: 'Put all sources into one list: `[{"id": "one"}, {"id": "two"}]`.',
  name: 'Write each field as `"name": value`; no comma stands before a closing brace.',
  text: 'Close the text; inside it write `\\"` for a quote and `\\\\` for a backslash.',
  value: 'Put text in double quotes; no comma stands before a closing bracket.',
};

function fail(cursor: Cursor, wanted: string, note: string): never {
  const rest = cursor.text.slice(cursor.offset);
  const sign = /^\w{1,20}/.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 32);
  const shown = sign === '\n' ? 'end of line' : `\`${sign}\``;
  const found = rest === '' ? 'The file ends' : `Unexpected ${shown}`;
  const end = Math.min(cursor.text.length, cursor.offset + sign.length);
  throw new JsonFault({
    place: cursor.placeOf(cursor.offset, end),
    reason: `${found}, expected ${wanted}`,
    note,
  });
}
