import { lineEnd } from '../../values/line-end.ts';
import { isBibtexType } from './bibtex-types.ts';

/** A line that can only be the head of a block: it ends whatever was never closed before it. */
const nextHead =
  /[ \t]*@[ \t]*(?:(?:string|comment|preamble)[ \t]*[{(]|[\p{L}\d_-]+[ \t]*[{(][ \t]*[^\s,(){}="#%]+[ \t]*,)/iuy;
/** The same without a key, where the kind of entry is one we know. */
const nextKnownHead = /@([a-z]+)[ \t]*[{(]/iy;

/** Where a block ends. */
export interface BlockEnd {
  /** Of the closing bracket; where there is none, of the line that begins something else. */
  offset: number;
  isClosed: boolean;
}

const codes = { newline: 10, quote: 34, hash: 35, percent: 37, closeParenthesis: 41, equals: 61 };
const braces = { open: 123, close: 125 };

/**
 * Find the end of a block. Braces and quotation marks are counted as BibTeX counts them: a backslash
 * changes nothing, and a quotation mark counts only round a value. A block that is never closed ends
 * at the line before the next one.
 *
 * @param text Text of the file.
 * @param from Offset behind the opening bracket.
 * @param closer Bracket that closes the block.
 * @returns The end.
 */
export function findBibtexEnd(text: string, from: number, closer: ')' | '}'): BlockEnd {
  let depth = 0;
  let isQuoted = false;
  let before = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === codes.newline) {
      if (beginsBlock(text, at + 1)) return { offset: at, isClosed: false };
      continue;
    }
    if (code <= 32) continue;
    if (code === braces.open) depth += 1;
    else if (code === braces.close) {
      if (depth === 0) return { offset: at, isClosed: closer === '}' && !isQuoted };
      depth -= 1;
    } else if (depth === 0) {
      if (code === codes.quote) isQuoted = !isQuoted && isValueMark(before);
      else if (code === codes.closeParenthesis && closer === ')' && !isQuoted) {
        return { offset: at, isClosed: true };
      } else if (code === codes.percent && !isQuoted && isBlank(text, at - 1)) {
        at = lineEnd(text, at) - 1;
        continue;
      }
    }
    before = code;
  }
  return { offset: text.length, isClosed: false };
}

/** A quotation mark opens a value only where one may stand. */
function isValueMark(code: number): boolean {
  return code === codes.equals || code === codes.hash;
}

function isBlank(text: string, at: number): boolean {
  return /[\s,]/.test(text[at] ?? ' ');
}

function beginsBlock(text: string, at: number): boolean {
  nextHead.lastIndex = at;
  if (nextHead.test(text)) return true;
  nextKnownHead.lastIndex = at;
  const [, type = ''] = nextKnownHead.exec(text) ?? [];
  return isBibtexType(type.toLowerCase());
}
