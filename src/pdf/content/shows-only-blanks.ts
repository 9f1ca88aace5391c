import { CosStream } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { latin1 } from '../cos/latin1.ts';
import { streamBytes } from '../cos/stream-bytes.ts';
import { toUnicodeEntries } from '../cos/to-unicode.ts';
import type { ContentStream, Unmarked } from './content-stream.ts';
import { shownGlyphs } from './shown-glyphs.ts';

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
  const shown = shownGlyphs(stream.bytes.subarray(start, end));
  if (!shown || shown.hasObjects) return false;
  return [...shown.byFont].every(([font, glyphs]) => {
    const blanks = blankGlyphs(pdf, stream, font);
    return [...glyphs].every((glyph) => blanks.has(glyph));
  });
}

/** Glyphs of a font that stand for blanks, by its ToUnicode map. */
function blankGlyphs(pdf: CosDocument, stream: ContentStream, name: string): Set<number> {
  const owner = pdf.dict(stream.isForm ? stream.ref : stream.page);
  const fonts = pdf.dict(pdf.dict(owner?.get('Resources'))?.get('Font'));
  const map = pdf.resolve(pdf.dict(fonts?.get(name))?.get('ToUnicode'));
  const glyphs = new Set<number>();
  if (!(map instanceof CosStream)) return glyphs;
  for (const { first, last, to } of toUnicodeEntries(latin1(streamBytes(map, pdf)))) {
    for (let glyph = first; glyph <= last; glyph++) {
      if (BLANK.test(String.fromCharCode(to + glyph - first))) glyphs.add(glyph);
    }
  }
  return glyphs;
}
