import { shorten } from './bibtex-plain-text.ts';
import { findOutsideBraces } from './find-outside-braces.ts';
import type { BibtexBlock, BibtexFault } from './split-bibtex.ts';

/** A part of a value: text between braces or quotation marks, a number, or the name of a string. */
export interface BibtexPart {
  kind: 'text' | 'name';
  text: string;
}

/** One field of a block. */
export interface BibtexField {
  /** In small letters. */
  name: string;
  /** What `#` joins. */
  parts: BibtexPart[];
  /** Offset of the name. */
  nameStart: number;
  /** Offset of the value, inside its delimiters where it has only one part. */
  start: number;
  end: number;
}

/** The fields of one block in their order, and what is broken between them. */
export interface BibtexFields {
  fields: BibtexField[];
  faults: BibtexFault[];
}

/** Where the reader stands in its block. */
interface Cursor {
  text: string;
  at: number;
  end: number;
  /** Name of the block, for messages. */
  about: string;
  faults: BibtexFault[];
}

const gap = /(?:[\s,]|%[^\n]*)*/y;
const space = /(?:\s|%[^\n]*)*/y;
const namePattern = /[^\s=,{}()"#%]+/y;
const barePattern = /[^\s,#{}"=%()]+/y;

/**
 * Read the fields of one block. A field that cannot be read is told and passed over.
 *
 * @param text Text of the file.
 * @param block Block of that text, whose braces are balanced.
 * @returns The fields, and the faults.
 */
export function readBibtexFields(text: string, block: BibtexBlock): BibtexFields {
  const about = block.kind === 'entry' ? `entry \`${block.key}\`` : '`@string`';
  const cursor: Cursor = { text, at: block.bodyStart, end: block.bodyEnd, about, faults: [] };
  const fields: BibtexField[] = [];
  while (take(cursor, gap) !== undefined && cursor.at < cursor.end) {
    const field = readField(cursor);
    if (field) fields.push(field);
    else cursor.at = findOutsideBraces(text, cursor.at, cursor.end, ',');
  }
  return { fields, faults: cursor.faults };
}

function readField(cursor: Cursor): BibtexField | undefined {
  const nameStart = cursor.at;
  const name = take(cursor, namePattern);
  if (!name) return unexpected(cursor, nameStart, 'a field such as `title = {…}`');
  take(cursor, space);
  if (cursor.text[cursor.at] !== '=' || cursor.at >= cursor.end) {
    return unexpected(cursor, nameStart, `\`=\` after \`${shorten(name)}\``);
  }
  cursor.at += 1;
  take(cursor, space);
  const start = cursor.at;
  const parts = readParts(cursor);
  if (parts.length === 0) {
    return unexpected(cursor, nameStart, `a value for \`${shorten(name)}\` in braces`);
  }
  const isDelimited = parts.length === 1 && /["{]/.test(cursor.text[start] ?? '');
  const inset = isDelimited ? 1 : 0;
  const end = cursor.at - inset;
  tellMissingComma(cursor);
  return { name: name.toLowerCase(), parts, nameStart, start: start + inset, end };
}

function readParts(cursor: Cursor): BibtexPart[] {
  const parts: BibtexPart[] = [];
  for (;;) {
    const part = readPart(cursor);
    if (!part) return parts;
    parts.push(part);
    const behind = cursor.at;
    take(cursor, space);
    if (cursor.text[cursor.at] !== '#' || cursor.at >= cursor.end) {
      cursor.at = behind;
      return parts;
    }
    cursor.at += 1;
    take(cursor, space);
  }
}

function readPart(cursor: Cursor): BibtexPart | undefined {
  const { text, at, end } = cursor;
  const opener = at < end ? text[at] : undefined;
  if (opener === '{' || opener === '"') {
    const close = findOutsideBraces(text, at + 1, end, opener === '{' ? '}' : '"');
    cursor.at = Math.min(close + 1, end);
    return { kind: 'text', text: text.slice(at + 1, close) };
  }
  const bare = at < end ? take(cursor, barePattern) : undefined;
  if (!bare) return undefined;
  return { kind: /^\d+$/.test(bare) ? 'text' : 'name', text: bare };
}

/** Two fields without a comma between them can be told apart here, though not by other tools. */
function tellMissingComma(cursor: Cursor): void {
  const behind = cursor.at;
  take(cursor, space);
  const next = cursor.text[cursor.at];
  if (cursor.at >= cursor.end || next === ',') return;
  const start = cursor.at;
  const found = take(cursor, namePattern);
  cursor.at = start;
  if (!found) return;
  cursor.faults.push({
    at: { start, end: start + found.length },
    isHarmless: true,
    reason: `Unexpected \`${shorten(found)}\` in ${cursor.about}, expected a comma before it`,
    note: 'Put a comma behind each field; a text that goes on stands in one pair of braces.',
  });
  cursor.at = behind;
}

function unexpected(cursor: Cursor, start: number, expected: string): undefined {
  const { text, end, about } = cursor;
  const found = shorten(/^[^\n,]*/.exec(text.slice(start, Math.min(end, start + 60)))?.[0] ?? '');
  cursor.faults.push({
    at: { start, end: Math.min(end, start + Math.max(1, found.length)) },
    reason: `Unexpected \`${found}\` in ${about}, expected ${expected}`,
    note: 'Write each field as `name = {value}`, with a comma behind it.',
  });
  return undefined;
}

/** Takes what the pattern finds here, if only an empty stretch; never beyond the block. */
function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined) return undefined;
  const within = found.slice(0, cursor.end - cursor.at);
  cursor.at += within.length;
  return within;
}
