import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A mention of a source: `@key`, `-@key` or `@{key}`. */
export interface KeyToken {
  kind: 'key';
  end: number;
  key: string;
  suppressed: boolean;
}

/**
 * A stretch of inline source. An atom is taken before citations and nothing inside it counts: a
 * backslash escape, character reference, code span, autolink, raw HTML, bare address.
 */
export type LexToken =
  | KeyToken
  | { kind: 'text' | 'atom' | 'open' | 'close' | 'semicolon'; end: number };

/** Longest group, in characters; a longer one is plain text. */
export const MAX_GROUP_LENGTH = 4000;

/** Longest key in braces, in characters, so that unclosed braces stay cheap. */
const MAX_BRACED_KEY_LENGTH = 2000;

const plain = /[^\\`<&@\-[\];hHwW]+/y;
const asciiPunctuation = /[!-/:-@[-`{-~\n]/;
const afterWord = /[\p{L}\p{M}\p{N}_]$/u;
const simpleKey =
  /[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{M}\p{N}_])|[:/](?=\/))*/uy;
const characterReference = /&(?:#(\d{1,7}|[xX][\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/y;
const autolink =
  /<(?:[a-zA-Z][a-zA-Z\d+.-]{1,31}:[^\p{Cc}\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d.-]*[a-zA-Z\d])?)>/uy;
const openTag =
  /<[a-zA-Z][a-zA-Z\d-]*(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?){0,100}\s*\/?>/y;
const closeTag = /<\/[a-zA-Z][a-zA-Z\d-]*\s*>/y;
const emptyComment = /<!---?>/y;
const bareAddress =
  /(?:(?<![a-zA-Z])https?:\/\/(?![\s\p{P}])|(?<![^\s(*_[\]~])www\.)(?:\[[^\s<[\]]*\]|[^\s<[\]])+/iuy;
const closingPunctuation = /[?!.,:;*_~'")]/;
const whiteSpace = /\s/;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const space = 0x20;
const lastAscii = 0x7f;
const emailName = /[\w.+-]/;
const emailDomain = /[a-zA-Z\d_-]+(?:\.[a-zA-Z\d_-]+)*\.[a-zA-Z\d_-]*[a-zA-Z](?![\w-])/y;

/**
 * Read the next token of inline source, as the grammar of citations sees it.
 *
 * @param text Inline source, without the prefixes of its lines.
 * @param at Offset, not inside an atom.
 * @returns The token; its `end` is past `at`.
 */
export function readToken(text: string, at: number): LexToken {
  const read = readers[text[at] ?? ''];
  return read ? read(text, at) : { kind: 'text', end: match(plain, text, at) ?? at + 1 };
}

/**
 * Read a mention of a source, with its left edge: no letter, digit or underscore before it, and no
 * e-mail address around it.
 *
 * @param text Inline source.
 * @param at Offset of `@`, or of `-` before `@`.
 * @returns The mention, or undefined where there is none.
 */
export function readKey(text: string, at: number): KeyToken | undefined {
  const suppressed = text[at] === '-';
  const sign = suppressed ? at + 1 : at;
  if (text[sign] !== '@' || isAfterWord(text, at) || isEmail(text, sign)) return undefined;
  const end = text[sign + 1] === '{' ? bracedKeyEnd(text, sign + 1) : simpleKeyEnd(text, sign + 1);
  if (end === undefined) return undefined;
  const braces = text[sign + 1] === '{' ? 1 : 0;
  return { kind: 'key', end, key: text.slice(sign + 1 + braces, end - braces), suppressed };
}

type Reader = (text: string, at: number) => LexToken;

const readers: Readonly<Record<string, Reader>> = {
  '[': (_, at) => ({ kind: 'open', end: at + 1 }),
  ']': (_, at) => ({ kind: 'close', end: at + 1 }),
  ';': (_, at) => ({ kind: 'semicolon', end: at + 1 }),
  '@': (text, at) => readKey(text, at) ?? { kind: 'text', end: at + 1 },
  '-': (text, at) => readKey(text, at) ?? { kind: 'text', end: at + 1 },
  '\\': (text, at) =>
    asciiPunctuation.test(text[at + 1] ?? '')
      ? { kind: 'atom', end: at + 2 }
      : { kind: 'text', end: at + 1 },
  '`': readCode,
  '<': (text, at) => atomOrCharacter(at, htmlEnd(text, at)),
  '&': (text, at) => atomOrCharacter(at, referenceEnd(text, at)),
  h: (text, at) => atomOrCharacter(at, addressEnd(text, at)),
  H: (text, at) => atomOrCharacter(at, addressEnd(text, at)),
  w: (text, at) => atomOrCharacter(at, addressEnd(text, at)),
  W: (text, at) => atomOrCharacter(at, addressEnd(text, at)),
};

function atomOrCharacter(at: number, end: number | undefined): LexToken {
  return end === undefined ? { kind: 'text', end: at + 1 } : { kind: 'atom', end };
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function readCode(text: string, at: number): LexToken {
  const open = runEnd(text, at);
  for (let next = text.indexOf('`', open); next !== -1; ) {
    const close = runEnd(text, next);
    if (close - next === open - at) return { kind: 'atom', end: close };
    next = text.indexOf('`', close);
  }
  return { kind: 'text', end: open };
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return end;
}

function htmlEnd(text: string, at: number): number | undefined {
  const next = text[at + 1] ?? '';
  if (next === '?') return endAfter(text, at + 2, '?>');
  if (text.startsWith('<![CDATA[', at)) return endAfter(text, at + 9, ']]>');
  if (text.startsWith('<!--', at)) {
    return match(emptyComment, text, at) ?? endAfter(text, at + 4, '-->');
  }
  if (next === '!')
    return /[a-zA-Z]/.test(text[at + 2] ?? '') ? endAfter(text, at, '>') : undefined;
  return match(autolink, text, at) ?? match(openTag, text, at) ?? match(closeTag, text, at);
}

function endAfter(text: string, from: number, closer: string): number | undefined {
  // What closes later makes the group too long anyway; an open end must not cost the whole text.
  const index = text.slice(from, from + MAX_GROUP_LENGTH).indexOf(closer);
  return index === -1 ? undefined : from + index + closer.length;
}

function referenceEnd(text: string, at: number): number | undefined {
  characterReference.lastIndex = at;
  const [whole, number, name] = characterReference.exec(text) ?? [];
  const known = number !== undefined || (name && decodeNamedCharacterReference(name) !== false);
  return whole && known ? at + whole.length : undefined;
}

function addressEnd(text: string, at: number): number | undefined {
  let end = match(bareAddress, text, at);
  while (end !== undefined && closingPunctuation.test(text[end - 1] ?? '')) end--;
  return end;
}

function isAfterWord(text: string, at: number): boolean {
  return afterWord.test(text.slice(Math.max(0, at - 2), at));
}

function isEmail(text: string, sign: number): boolean {
  const last = text[sign - 1];
  if (last === undefined || !emailName.test(last)) return false;
  // A lone `-` asks to leave out the author.
  const isMark = last === '-' && !emailName.test(text[sign - 2] ?? ' ');
  return !isMark && match(emailDomain, text, sign + 1) !== undefined;
}

function simpleKeyEnd(text: string, at: number): number | undefined {
  const end = match(simpleKey, text, at);
  for (let index = at; end !== undefined && index < end; index++) {
    if (text[index] === '<' && htmlEnd(text, index) !== undefined) return index;
    if (text[index] === '&' && referenceEnd(text, index) !== undefined) return index;
  }
  return end;
}

function bracedKeyEnd(text: string, at: number): number | undefined {
  const limit = Math.min(text.length, at + MAX_BRACED_KEY_LENGTH);
  let depth = 0;
  for (let index = at; index < limit; index++) {
    // Codes, as this loop is the hottest of the lexer.
    const code = text.charCodeAt(index);
    if (code === openBrace) depth++;
    else if (code === closeBrace) depth--;
    else if (code <= space || (code > lastAscii && whiteSpace.test(text[index] ?? ''))) break;
    if (depth === 0) return index > at + 1 ? index + 1 : undefined;
  }
  return undefined;
}
