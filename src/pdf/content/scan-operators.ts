import { latin1 } from '../cos/latin1.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';

const unexpected = unexpectedIn('scan-operators');

/**
 * An operator of a content stream. One object is used again and again: read it, do not keep it.
 */
export interface Operator {
  /** Such as `Tj`; up to three letters. */
  name: string;
  /** Offset of its first operand, or of itself where it has none. */
  start: number;
  /** Offset after it. */
  end: number;
  /** Its operands that are numbers, in order; what stands after `count` of them is of no meaning. */
  numbers: number[];
  count: number;
  /** Offsets of its operands that are no numbers, in pairs: start and end. */
  others: number[];
}

/**
 * Letters that follow on one line, each one glyph: how far each stands from the letter before them,
 * in text space.
 */
export interface GlyphRun {
  /** The least of these distances; less than 0 where a letter stands before. */
  least: number;
  most: number;
  /** That of the last letter. */
  last: number;
}

/** What is told of a content stream, in order. */
export interface ContentVisitor {
  /** Called with each operator. */
  operator(operator: Operator): void;
  /**
   * Called once in place of all `x 0 Td <…> Tj` that follow a `Tj`. Chromium writes each letter of a
   * line so: they are nine in ten of all operators.
   *
   * @param run The operators as they are spelt, one on each line.
   */
  letters(run: string): void;
}

/**
 * Read the operators of a content stream (ISO 32000-1, 7.8.2).
 *
 * @param bytes The stream, decoded.
 * @param visitor Is told of each operator in order.
 * @throws UnexpectedPdf for an image inside the stream, and for operands without end.
 */
export function scanOperators(bytes: Uint8Array, visitor: ContentVisitor): void {
  const operator: Operator = { name: '', start: -1, end: 0, numbers: [], count: 0, others: [] };
  const readLetters = createLettersReader(bytes);
  let at = 0;
  for (;;) {
    at = skipSpace(bytes, at);
    const code = bytes[at];
    if (code === undefined) return;
    if (operator.start < 0) operator.start = at;
    if (startsNumber(code)) at = readNumber(bytes, at, operator);
    else if (isRegular(code)) {
      at = readKeyword(bytes, at, operator);
      if (operator.name === '') continue;
      visitor.operator(operator);
      if (operator.name === 'Tj') at = readLetters(at, visitor);
      operator.start = -1;
      operator.count = 0;
      if (operator.others.length > 0) operator.others.length = 0;
    } else {
      const end = operandEnd(bytes, at);
      operator.others.push(at, end);
      at = end;
    }
  }
}

/** Reads letters and gives the offset after them; it stays where none follow. */
function createLettersReader(bytes: Uint8Array): (at: number, visitor: ContentVisitor) => number {
  const text = latin1(bytes);
  // Limited, as each turn takes room on the stack.
  const run = /(?:\n-?[\d.]+ 0 Td <[\dA-Fa-f]{4}> Tj(?=\s)){1,1000}/y;
  return (at, visitor) => {
    run.lastIndex = at;
    if (!run.test(text)) return at;
    visitor.letters(text.slice(at + 1, run.lastIndex));
    return run.lastIndex;
  };
}

/**
 * Tell where the letters of a line stand.
 *
 * @param run Operators of letters, as the visitor is told them.
 * @returns How far they stand from the letter before them.
 */
export function placesOf(run: string): GlyphRun {
  const letters: GlyphRun = { least: Infinity, most: -Infinity, last: 0 };
  for (const line of run.split('\n')) {
    const place = letters.last + Number.parseFloat(line);
    letters.last = place;
    if (place < letters.least) letters.least = place;
    if (place > letters.most) letters.most = place;
  }
  return letters;
}

/** White space, delimiters (2), or neither, by character code (ISO 32000-1, 7.2.2). */
const REGULAR = 0;
const SPACE = 1;
const KINDS = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(256);
  for (const code of [0, 9, 10, 12, 13, 32]) table[code] = SPACE;
  for (const character of '()<>[]{}/%') table[character.charCodeAt(0)] = 2;
  return table;
}

function isRegular(code: number): boolean {
  return KINDS[code] === REGULAR;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at];
    if (code === 0x25) at = lineEnd(bytes, at);
    else if (code === undefined || KINDS[code] !== SPACE) return at;
    else at++;
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

function startsNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
}

/** Reads digits by hand: half of all bytes are numbers. */
function readNumber(bytes: Uint8Array, from: number, operator: Operator): number {
  let at = from;
  let sign = 1;
  let value = 0;
  let scale = 0;
  for (; ; at++) {
    const code = bytes[at] ?? 0;
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      scale *= 10;
    } else if (code === 0x2e && scale === 0) scale = 1;
    else if (at === from && code === 0x2d) sign = -1;
    else if (at !== from || code !== 0x2b) break;
  }
  operator.numbers[operator.count++] = (sign * value) / (scale || 1);
  return at;
}

/** Operators by their letters as one number: making a string of each would take most of the time. */
const OPERATORS: ReadonlyMap<number, string> = new Map(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
    .split(' ')
    .map((name) => [packed(name), name]),
);

function packed(name: string): number {
  let number = 0;
  for (let i = 0; i < name.length; i++) number = number * 256 + name.charCodeAt(i);
  return number;
}

/** Reads an operator into the object; `true`, `false` and `null` are operands. */
function readKeyword(bytes: Uint8Array, from: number, operator: Operator): number {
  let at = from;
  let number = 0;
  for (let code = bytes[at]; code !== undefined && isRegular(code); code = bytes[++at]) {
    number = number * 256 + code;
  }
  operator.name = OPERATORS.get(number) ?? '';
  operator.end = at;
  if (operator.name === 'BI') throw unexpected('an image inside a content stream');
  if (operator.name !== '') return at;
  const word = latin1(bytes.subarray(from, at));
  if (!['true', 'false', 'null'].includes(word)) throw unexpected(`the operator \`${word}\``);
  operator.others.push(from, at);
  return at;
}

/** Finds the end of a string, name, array or dictionary. */
function operandEnd(bytes: Uint8Array, from: number): number {
  switch (bytes[from]) {
    case 0x28:
      return literalEnd(bytes, from);
    case 0x2f:
      return nameEnd(bytes, from);
    case 0x3c:
      return bytes[from + 1] === 0x3c ? nestEnd(bytes, from) : hexEnd(bytes, from);
    case 0x5b:
      return nestEnd(bytes, from);
    default:
      throw unexpected(`a stray delimiter at byte ${from}`);
  }
}

function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && isRegular(bytes[at] ?? 0)) at++;
  return at;
}

function hexEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x3e, from);
  if (end < 0) throw unexpected('a string without end');
  return end + 1;
}

function literalEnd(bytes: Uint8Array, from: number): number {
  let open = 0;
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === 0x5c) at++;
    else if (code === 0x28) open++;
    else if (code === 0x29 && --open === 0) return at + 1;
  }
  throw unexpected('a string without end');
}

/** End of an array or dictionary, with what it holds. */
function nestEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const code = bytes[at];
    if (code === 0x28) at = literalEnd(bytes, at);
    else if (code === 0x3c && bytes[at + 1] !== 0x3c) at = hexEnd(bytes, at);
    else {
      const opens = code === 0x5b || code === 0x3c;
      const closes = code === 0x5d || code === 0x3e;
      at += code === 0x3c || code === 0x3e ? 2 : 1;
      if (opens) depth++;
      if (closes && --depth === 0) return at;
    }
  }
  throw unexpected('an array or dictionary without end');
}
