import { type CosDict, type CosName, CosRef, CosString, type CosValue } from './cos.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/** A reading position in a PDF whose bytes are held as one character (0–255) each. */
export interface CosCursor {
  readonly text: string;
  /** Offset of the next byte. */
  at: number;
  /** How many values may still be parsed, in the file as a whole; any number where it is absent. */
  readonly allowance?: { values: number };
}

/** A dictionary takes as much memory as so many numbers in an array. */
const VALUES_OF_DICT = 10;

/** Deeper nesting than any honest file has; keeps the parser off the end of its stack. */
const DEPTH_LIMIT = 200;

/**
 * Parse one object (ISO 32000-1, 7.3), without the stream that may follow a dictionary.
 *
 * @param cursor Where the object begins; left after its end.
 * @param depth How many arrays and dictionaries are open around it.
 * @returns The object.
 * @throws UnexpectedPdf when no object stands there.
 */
export function parseCos(cursor: CosCursor, depth = 0): CosValue {
  if (depth > DEPTH_LIMIT) throw unexpected(cursor, 'objects nested more than 200 deep');
  spend(cursor, 1);
  skipSpace(cursor);
  const code = cursor.text.charCodeAt(cursor.at);
  switch (code) {
    case 0x2f:
      return parseName(cursor);
    case 0x28:
      return new CosString(parseLiteral(cursor));
    case 0x5b:
      return parseArray(cursor, depth);
    case 0x3c:
      if (cursor.text.charCodeAt(cursor.at + 1) === 0x3c) return parseDict(cursor, depth);
      return new CosString(parseHex(cursor));
    default:
      return startsNumber(code) ? parseNumberOrRef(cursor) : parseKeyword(cursor);
  }
}

/**
 * Skip white space and comments (ISO 32000-1, 7.2.2 and 7.2.3).
 *
 * @param cursor Left at the next other byte, or at the end.
 */
export function skipSpace(cursor: CosCursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (isSpace(code)) cursor.at++;
    else if (code === 0x25) skipComment(cursor);
    else return;
  }
}

/**
 * Step over a keyword if it stands here.
 *
 * @param cursor Left after the keyword, if it was there.
 * @param keyword Such as `obj` or `stream`.
 * @returns Whether it was there.
 */
export function takeKeyword(cursor: CosCursor, keyword: string): boolean {
  skipSpace(cursor);
  const end = cursor.at + keyword.length;
  if (!cursor.text.startsWith(keyword, cursor.at)) return false;
  if (isRegular(cursor.text.charCodeAt(end))) return false;
  cursor.at = end;
  return true;
}

/**
 * Step over a whole number that is not negative.
 *
 * @param cursor Left after the number.
 * @returns The number.
 * @throws UnexpectedPdf when there is none.
 */
export function takeInteger(cursor: CosCursor): number {
  skipSpace(cursor);
  const { text } = cursor;
  const start = cursor.at;
  let value = 0;
  for (let code = text.charCodeAt(cursor.at); isDigit(code); code = text.charCodeAt(++cursor.at)) {
    value = value * 10 + code - 0x30;
  }
  if (cursor.at === start || !Number.isSafeInteger(value)) {
    throw unexpected(cursor, 'no whole number');
  }
  return value;
}

function spend(cursor: CosCursor, values: number): void {
  if (!cursor.allowance) return;
  cursor.allowance.values -= values;
  if (cursor.allowance.values < 0) throw unexpected(cursor, 'more values than any print has');
}

function unexpected(cursor: CosCursor, what: string): UnexpectedPdf {
  return new UnexpectedPdf('load', `${what} at byte ${cursor.at}`);
}

function skipComment(cursor: CosCursor): void {
  const { text } = cursor;
  while (cursor.at < text.length) {
    const code = text.charCodeAt(cursor.at);
    if (code === 0x0a || code === 0x0d) return;
    cursor.at++;
  }
}

function parseArray(cursor: CosCursor, depth: number): CosValue[] {
  const items: CosValue[] = [];
  cursor.at++;
  for (;;) {
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.at) === 0x5d) break;
    items.push(parseCos(cursor, depth + 1));
  }
  cursor.at++;
  return items;
}

function parseDict(cursor: CosCursor, depth: number): CosDict {
  const dict: CosDict = new Map();
  spend(cursor, VALUES_OF_DICT);
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === 0x3e && cursor.text.charCodeAt(cursor.at + 1) === 0x3e) break;
    if (code !== 0x2f) throw unexpected(cursor, 'a dictionary key that is no name');
    const key = parseName(cursor).slice(1);
    dict.set(key, parseCos(cursor, depth + 1));
  }
  cursor.at += 2;
  return dict;
}

function parseName(cursor: CosCursor): CosName {
  const { text } = cursor;
  const start = ++cursor.at;
  let coded = false;
  for (let code = text.charCodeAt(cursor.at); isRegular(code); ) {
    coded ||= code === 0x23;
    code = text.charCodeAt(++cursor.at);
  }
  const name = text.slice(start, cursor.at);
  return `/${coded ? name.replace(/#([0-9A-Fa-f]{2})/g, fromHex) : name}`;
}

function fromHex(_match: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function parseHex(cursor: CosCursor): string {
  const end = cursor.text.indexOf('>', cursor.at);
  if (end < 0) throw unexpected(cursor, 'a hexadecimal string without end');
  const digits = cursor.text.slice(cursor.at + 1, end).replace(/[\0\t\n\f\r ]+/g, '');
  if (/[^0-9A-Fa-f]/.test(digits))
    throw unexpected(cursor, 'a hexadecimal string with other signs');
  cursor.at = end + 1;
  // A missing last digit counts as 0.
  return (digits.length % 2 ? `${digits}0` : digits).replace(/(..)/g, fromHex);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

function parseLiteral(cursor: CosCursor): string {
  const { text } = cursor;
  let open = 1;
  let bytes = '';
  let copied = ++cursor.at;
  for (; ; cursor.at++) {
    const code = text.charCodeAt(cursor.at);
    if (Number.isNaN(code)) throw unexpected(cursor, 'a string without end');
    if (code === 0x28) open++;
    else if (code === 0x29 && --open === 0) break;
    else if (code === 0x5c || code === 0x0d) {
      bytes += text.slice(copied, cursor.at) + (code === 0x0d ? lineEnd(cursor) : escaped(cursor));
      copied = cursor.at + 1;
    }
  }
  bytes += text.slice(copied, cursor.at);
  cursor.at++;
  return bytes;
}

/** Reads an escape and stays on its last byte. */
function escaped(cursor: CosCursor): string {
  const sign = cursor.text.charAt(++cursor.at);
  const octal = /^[0-7]{1,3}/.exec(cursor.text.slice(cursor.at, cursor.at + 3))?.[0];
  if (octal !== undefined) {
    cursor.at += octal.length - 1;
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }
  if (sign === '\r') {
    lineEnd(cursor);
    return '';
  }
  return ESCAPES[sign] ?? sign;
}

/** A line end inside a string counts as one line feed, however it is written. */
function lineEnd(cursor: CosCursor): string {
  if (cursor.text.charAt(cursor.at + 1) === '\n') cursor.at++;
  return '\n';
}

function parseNumberOrRef(cursor: CosCursor): CosValue {
  const number = parseNumber(cursor);
  if (!Number.isInteger(number) || number < 1) return number;
  const after = cursor.at;
  const generation = referenceTail(cursor);
  if (generation === 0) return new CosRef(number);
  if (generation !== undefined) throw unexpected(cursor, 'a reference whose generation is not 0');
  cursor.at = after;
  return number;
}

/** Reads ` 0 R` and gives the generation, or undefined where something else stands. */
function referenceTail(cursor: CosCursor): number | undefined {
  const { text } = cursor;
  // Nearly always one space, one digit, one space: what makes this worth its two lines.
  if (text.startsWith(' 0 R', cursor.at) && !isRegular(text.charCodeAt(cursor.at + 4))) {
    cursor.at += 4;
    return 0;
  }
  skipSpace(cursor);
  if (!isDigit(text.charCodeAt(cursor.at))) return undefined;
  const generation = takeInteger(cursor);
  return takeKeyword(cursor, 'R') ? generation : undefined;
}

function parseNumber(cursor: CosCursor): number {
  const { text } = cursor;
  const start = cursor.at;
  let value = 0;
  let code = text.charCodeAt(cursor.at);
  for (; isDigit(code); code = text.charCodeAt(++cursor.at)) value = value * 10 + code - 0x30;
  if (!isRegular(code) && cursor.at - start < 16) return value;
  while (isRegular(text.charCodeAt(cursor.at))) cursor.at++;
  const spelling = text.slice(start, cursor.at);
  const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(spelling) ? Number(spelling) : Number.NaN;
  if (Number.isFinite(number)) return number;
  cursor.at = start;
  throw unexpected(cursor, 'a number in another spelling');
}

const KEYWORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function parseKeyword(cursor: CosCursor): boolean | null {
  const { text } = cursor;
  const start = cursor.at;
  while (isRegular(text.charCodeAt(cursor.at))) cursor.at++;
  const value = KEYWORDS.get(text.slice(start, cursor.at));
  if (value !== undefined) return value;
  cursor.at = start;
  throw unexpected(cursor, 'no object');
}

function startsNumber(code: number): boolean {
  return isDigit(code) || code === 0x2d || code === 0x2e || code === 0x2b;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    code === 0x0c ||
    code === 0x00
  );
}

/** Tells a byte that can stand in a name, a number or a keyword; the end of the text is none. */
function isRegular(code: number): boolean {
  if (code > 0x7d) return true;
  if (code >= 0x61) return code !== 0x7b && code !== 0x7d;
  if (code >= 0x41) return code !== 0x5b && code !== 0x5d;
  if (code >= 0x30) return code !== 0x3c && code !== 0x3e;
  if (code === 0x25 || code === 0x28 || code === 0x29 || code === 0x2f) return false;
  return code >= 0x21 || (code >= 0x01 && !isSpace(code));
}
