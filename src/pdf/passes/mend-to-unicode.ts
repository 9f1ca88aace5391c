import { CosStream } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { latin1 } from '../cos/latin1.ts';
import { deflatedStream, streamBytes } from '../cos/stream-bytes.ts';
import { type ToUnicodeEntry, toUnicodeEntries } from '../cos/to-unicode.ts';

/** A character that joins words and shows nothing: what a glyph without letter stands for. */
const NOTHING = 0x2060;

/** What no glyph may stand for (ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7.2). */
const FORBIDDEN: readonly number[] = [0, 0xfeff, 0xfffe];

/** Characters for which fonts have one glyph: who knows the glyph alone may name the wrong one. */
const LOOK_ALIKES: readonly string[] = [
  '\u2019\u02bc',
  '\u2018\u02bb',
  '-\u2010\u2011',
  '\u00b5\u03bc',
  '\u03a9\u2126',
  '\u0394\u2206',
  '\u00b7\u2219\u22c5',
  '\u2044\u2215',
  '\u00af\u02c9',
  '\u0110\u00d0\u0189',
];

/**
 * Let the glyphs of the fonts stand for the characters of the document. The browser looks them up
 * from the glyph: it takes an apostrophe for a letter that looks like one, which nobody can search,
 * and says U+0000 of what is no letter of its own, such as the dots over an Arabic letter (its
 * meaning stands beside it as actual text, which readers take first).
 *
 * @param pdf Document to change.
 * @param characters All characters that the document prints.
 */
export function mendToUnicode(pdf: CosDocument, characters: string): void {
  const wanted = new Set(characters);
  for (const [, font] of pdf.objects()) {
    if (!(font instanceof Map) || font.get('Type') !== '/Font') continue;
    const map = pdf.resolve(font.get('ToUnicode'));
    if (!(map instanceof CosStream)) continue;
    const old = latin1(streamBytes(map, pdf));
    const mended = mendCMap(old, wanted);
    if (mended === old) continue;
    font.set('ToUnicode', pdf.add(deflatedStream(Buffer.from(mended, 'latin1'), map.dict)));
  }
}

/**
 * Replace characters of a ToUnicode map (ISO 32000-1, 9.10.3): those that are forbidden, and those
 * that do not occur where a look-alike does.
 *
 * @param text The map.
 * @param wanted Characters that occur.
 * @returns The map; what was right is spelt as before.
 */
export function mendCMap(text: string, wanted: ReadonlySet<string>): string {
  let mended = '';
  let done = 0;
  for (const entry of toUnicodeEntries(text)) {
    mended += text.slice(done, entry.at) + mendEntry(entry, wanted);
    done = entry.at + entry.written.length;
  }
  return mended + text.slice(done);
}

function mendTarget(target: number, wanted: ReadonlySet<string>): number {
  if (FORBIDDEN.includes(target)) return NOTHING;
  const character = String.fromCharCode(target);
  if (wanted.has(character)) return target;
  const alike = LOOK_ALIKES.find((group) => group.includes(character)) ?? '';
  return [...alike].find((other) => wanted.has(other))?.charCodeAt(0) ?? target;
}

/** A range counts on from its first character, so it is spelt out when one of them changes. */
function mendEntry(
  { written, first, last, to }: ToUnicodeEntry,
  wanted: ReadonlySet<string>,
): string {
  const targets = Array.from({ length: last - first + 1 }, (_, i) => to + i);
  const right = targets.map((target) => mendTarget(target, wanted));
  if (right.every((target, i) => target === targets[i])) return written;
  const spelt = right.map((target) => `<${hex(target)}>`).join(' ');
  return written.replace(/<\w{4}>$/, right.length === 1 ? spelt : `[${spelt}]`);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
