import { CosStream } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { deflatedStream, streamBytes } from './stream-bytes.ts';

/** A character that joins words and shows nothing: what a glyph without letter stands for. */
const NOTHING = '2060';

/** What no glyph may stand for (ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7.2). */
const FORBIDDEN = /^(?:0000|FEFF|FFFE)$/i;

/**
 * Give glyphs that are no letters of their own, such as the dots over an Arabic letter, a character
 * that shows nothing. The browser says U+0000 of them; what they mean stands beside them as actual
 * text, which readers take first.
 *
 * @param pdf Document to change.
 */
export function mendToUnicode(pdf: CosDocument): void {
  for (const [, font] of pdf.objects()) {
    if (!(font instanceof Map) || font.get('Type') !== '/Font') continue;
    const map = pdf.resolve(font.get('ToUnicode'));
    if (!(map instanceof CosStream)) continue;
    const old = Buffer.from(streamBytes(map, pdf)).toString('latin1');
    const mended = mendCMap(old);
    if (mended === old) continue;
    font.set('ToUnicode', pdf.add(deflatedStream(Buffer.from(mended, 'latin1'), map.dict)));
  }
}

/**
 * Replace the forbidden characters of a ToUnicode map (ISO 32000-1, 9.10.3).
 *
 * @param text The map.
 * @returns The map, with U+2060 in their place.
 */
export function mendCMap(text: string): string {
  return text
    .replace(/beginbfchar[\s\S]*?endbfchar/g, (part) =>
      part.replace(/(<\w+>\s*)<(\w+)>/g, (whole, code: string, to: string) =>
        FORBIDDEN.test(to) ? `${code}<${NOTHING}>` : whole,
      ),
    )
    .replace(/beginbfrange[\s\S]*?endbfrange/g, (part) =>
      part.replace(/<(\w+)>\s*<(\w+)>\s*<(\w{4})>/g, mendRange),
    );
}

/** A range goes on counting from its first character, so it is spelt out when that changes. */
function mendRange(whole: string, first: string, last: string, to: string): string {
  if (!FORBIDDEN.test(to)) return whole;
  const count = Number.parseInt(last, 16) - Number.parseInt(first, 16);
  const rest = Array.from({ length: count }, (_, i) => hex(Number.parseInt(to, 16) + i + 1));
  return `<${first}> <${last}> [${[NOTHING, ...rest].map((code) => `<${code}>`).join(' ')}]`;
}

function hex(code: number): string {
  return (code % 0x10000).toString(16).toUpperCase().padStart(4, '0');
}
