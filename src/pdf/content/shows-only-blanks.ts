import { CosStream } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { latin1 } from '../cos/latin1.ts';
import { streamBytes } from '../cos/stream-bytes.ts';
import type { ContentStream, Unmarked } from './content-stream.ts';

/** White space, and signs that only say in which direction letters run or where words join. */
const BLANK = /^[\s\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]$/u;

/**
 * Tell whether a piece of content shows nothing but blanks. After a mark of direction Chromium takes
 * the blank that follows out of its element: it is unmarked, and nobody misses it in the tag tree.
 *
 * @param pdf Document with its fonts.
 * @param stream Stream of the piece.
 * @param piece Piece that shows text.
 * @returns Whether each glyph of it stands for a blank; false where that cannot be told.
 */
export function showsOnlyBlanks(
  pdf: CosDocument,
  stream: ContentStream,
  { start, end }: Pick<Unmarked, 'start' | 'end'>,
): boolean {
  const text = latin1(stream.bytes.subarray(start, end));
  let blanks = new Set<string>();
  for (const [, font, glyphs, other] of text.matchAll(
    /\/(\S+)\s+[-\d.]+\s+Tf\b|<([\dA-Fa-f]*)>\s*Tj\b|(TJ\b|\)\s*Tj\b|\bDo\b)/g,
  )) {
    if (other !== undefined) return false;
    if (font !== undefined) blanks = blankGlyphs(pdf, stream, font);
    const codes = glyphs?.match(/.{1,4}/g) ?? [];
    if (!codes.every((code) => blanks.has(code.toUpperCase()))) return false;
  }
  return true;
}

/** Codes of a font that stand for blanks, by its ToUnicode map (ISO 32000-1, 9.10.3). */
function blankGlyphs(pdf: CosDocument, stream: ContentStream, name: string): Set<string> {
  const owner = pdf.dict(stream.isForm ? stream.ref : stream.page);
  const fonts = pdf.dict(pdf.dict(owner?.get('Resources'))?.get('Font'));
  const map = pdf.resolve(pdf.dict(fonts?.get(name))?.get('ToUnicode'));
  if (!(map instanceof CosStream)) return new Set();
  const text = latin1(streamBytes(map, pdf));
  const codes = new Set<string>();
  for (const [part] of text.matchAll(/beginbfchar[\s\S]*?endbfchar/g)) {
    for (const [, code = '', to = ''] of part.matchAll(/<(\w{4})>\s*<(\w{4})>/g)) {
      if (isBlank(Number.parseInt(to, 16))) codes.add(code.toUpperCase());
    }
  }
  for (const [part] of text.matchAll(/beginbfrange[\s\S]*?endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of part.matchAll(
      /<(\w{4})>\s*<(\w{4})>\s*<(\w{4})>/g,
    )) {
      addRange(codes, Number.parseInt(first, 16), Number.parseInt(last, 16), to);
    }
  }
  return codes;
}

function addRange(codes: Set<string>, first: number, last: number, to: string): void {
  for (let code = first; code <= last; code++) {
    if (!isBlank(Number.parseInt(to, 16) + code - first)) continue;
    codes.add(code.toString(16).padStart(4, '0').toUpperCase());
  }
}

function isBlank(code: number): boolean {
  return BLANK.test(String.fromCharCode(code));
}
