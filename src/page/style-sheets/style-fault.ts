import { ident, tokenTypes } from 'css-tree';
import { clipText } from '../../messages/clip-text.ts';
import type { Range, Tokens } from './tokens.ts';

/** Something in a style sheet that a browser would leave out without a word. */
export interface StyleFault {
  /** Offset in the text, from 0. */
  offset: number;
  actual: string;
  /** What would have been right: the end of "expected …". */
  expected: string;
  note: string;
}

/**
 * Quote a stretch of a style sheet on one line.
 *
 * @param tokens The tokens of a whole style sheet.
 * @param range What to quote.
 * @returns Its text, cut when it is long.
 */
export function quoteOf({ rawOf }: Tokens, range: Range): string {
  return clipText(rawOf(range).trim().replace(/\s+/g, ' '), 40);
}

/**
 * Read a name as CSS compares it.
 *
 * @param raw Name as written.
 * @returns The name with its escapes read, in small letters; only custom properties keep their case.
 */
export function comparedName(raw: string): string {
  const name = ident.decode(raw);
  return name.startsWith('--') ? name : name.toLowerCase();
}

/**
 * Pass over white space.
 *
 * @param tokens The tokens of a whole style sheet.
 * @param range Where to look.
 * @returns Index of the first token that is none, or the end.
 */
export function skipBlanks({ typeAt, find }: Tokens, range: Range): number {
  return find(range, (at) => typeAt(at) !== tokenTypes.WhiteSpace);
}
