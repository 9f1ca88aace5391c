import { type CosDict, CosStream, type CosString, type CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { nameOf, numberOf } from '../../pdf/cos/cos-entries.ts';
import type { DecodeStream } from './decode-stream.ts';
import { readToUnicode } from './read-to-unicode.ts';
import { readTrueType, type TrueTypeFacts } from './read-true-type.ts';

/** A font, as far as checks ask. */
export interface EmbeddedFont {
  /** Name without the prefix of a subset. */
  name: string;
  /** Subtype of the font dictionary: `Type0`, `TrueType`, `Type1`, `Type3` … */
  subtype: string;
  /** The font dictionary, and that of the CIDFont of a composite font (else the same). */
  dict: CosDict;
  face: CosDict;
  /** Whether a font program is in the file. */
  embedded: boolean;
  /** The font program, when it is TrueType. */
  program?: TrueTypeFacts;
  /** Why the font program or the ToUnicode CMap cannot be read. */
  damage?: string;
  /** Text of each character code; undefined without a ToUnicode CMap. */
  unicode?: Map<number, string>;
  /** Split a shown string into character codes (ISO 32000-1, 9.4.3). */
  codesOf(string: CosString): number[];
  /** Glyph number of a code in the font program; undefined where it is not known. */
  glyphOf(code: number): number | undefined;
  /** Width in the font dictionary, in thousandths of the font size. */
  widthOf(code: number): number | undefined;
}

/**
 * Read a font (ISO 32000-1, 9.5 to 9.7).
 *
 * @param pdf Document that holds it.
 * @param dict The font dictionary.
 * @param decode Gives the bytes of a stream.
 * @returns What it says; damage is noted, not thrown.
 */
export function readEmbeddedFont(
  pdf: CosDocument,
  dict: CosDict,
  decode: DecodeStream,
): EmbeddedFont {
  const subtype = nameOf(pdf, dict.get('Subtype')) ?? '';
  const composite = subtype === 'Type0';
  const face = pdf.dict(pdf.array(dict.get('DescendantFonts'))?.[0]) ?? dict;
  const descriptor = pdf.dict(face.get('FontDescriptor'));
  const keys = ['FontFile', 'FontFile2', 'FontFile3'];
  const [unicode, cmapDamage] = attempt(() => {
    const map = pdf.resolve(dict.get('ToUnicode'));
    return map instanceof CosStream ? readToUnicode(decode(map)) : undefined;
  });
  const [program, damage = cmapDamage] = attempt(() => {
    const file = pdf.resolve(descriptor?.get('FontFile2'));
    return file instanceof CosStream ? readTrueType(decode(file)) : undefined;
  });
  const glyphOf = composite ? glyphFinder(pdf, face, decode) : () => undefined;
  return {
    name: bareName(pdf, dict, face),
    subtype,
    dict,
    face,
    embedded: keys.some((key) => pdf.resolve(descriptor?.get(key)) instanceof CosStream),
    ...(program && { program }),
    ...(damage !== undefined && { damage }),
    ...(unicode && { unicode }),
    codesOf: composite ? pairs : singles,
    glyphOf,
    widthOf: composite ? cidWidths(pdf, face) : simpleWidths(pdf, dict),
  };
}

function attempt<T>(read: () => T): [T | undefined, string?] {
  try {
    return [read()];
  } catch (error) {
    return [undefined, error instanceof Error ? error.message : String(error)];
  }
}

function bareName(pdf: CosDocument, dict: CosDict, face: CosDict): string {
  const name = nameOf(pdf, face.get('BaseFont')) ?? nameOf(pdf, dict.get('BaseFont')) ?? '';
  return name.replace(/^[A-Z]{6}\+/, '') || 'a font without name';
}

/** Codes of the one CMap that Chromium writes, `Identity-H`, have two bytes. */
function pairs({ bytes }: CosString): number[] {
  const codes: number[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    codes.push(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  }
  return codes;
}

function singles({ bytes }: CosString): number[] {
  return Array.from(bytes, (byte) => byte.charCodeAt(0));
}

/** Reads `CIDToGIDMap` (ISO 32000-1, table 117). */
function glyphFinder(
  pdf: CosDocument,
  face: CosDict,
  decode: DecodeStream,
): (code: number) => number | undefined {
  const map = pdf.resolve(face.get('CIDToGIDMap'));
  if (map === '/Identity' || map === null) return (code) => code;
  if (!(map instanceof CosStream)) return () => undefined;
  const [bytes] = attempt(() => decode(map));
  return (code) => (bytes ? (bytes[2 * code] ?? 0) * 256 + (bytes[2 * code + 1] ?? 0) : undefined);
}

/** Reads `W` and `DW` (ISO 32000-1, 9.7.4.3). */
function cidWidths(pdf: CosDocument, face: CosDict): (code: number) => number {
  const fallback = numberOf(pdf, face.get('DW')) ?? 1000;
  const items = (pdf.array(face.get('W')) ?? []).map((item) => pdf.resolve(item));
  const single = new Map<number, number>();
  const ranges: [first: number, last: number, width: number][] = [];
  for (let i = 0; i + 1 < items.length; ) {
    const [first, second] = [items[i], items[i + 1]];
    if (typeof first !== 'number') break;
    if (Array.isArray(second)) {
      for (const [offset, width] of second.entries()) put(single, first + offset, width);
      i += 2;
    } else {
      const width = items[i + 2];
      if (typeof second !== 'number' || typeof width !== 'number') break;
      ranges.push([first, second, width]);
      i += 3;
    }
  }
  // Many ranges over many codes would cost their product; no honest font has so many.
  const few = ranges.slice(0, 5000);
  return (code) =>
    single.get(code) ?? few.find(([a, b]) => code >= a && code <= b)?.[2] ?? fallback;
}

function put(widths: Map<number, number>, code: number, width: CosValue): void {
  if (typeof width === 'number') widths.set(code, width);
}

function simpleWidths(pdf: CosDocument, dict: CosDict): (code: number) => number | undefined {
  const first = numberOf(pdf, dict.get('FirstChar')) ?? 0;
  const widths = pdf.array(dict.get('Widths')) ?? [];
  return (code) => numberOf(pdf, widths[code - first]);
}
