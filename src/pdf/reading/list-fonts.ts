import type { CosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { nameOf } from '../cos/cos-entries.ts';
import { inheritedEntry } from '../cos/inherited-entry.ts';
import { listPages } from '../cos/list-pages.ts';

/** A font as the PDF holds it. */
export interface FontFact {
  /** PostScript name without the prefix of a subset; a Type 3 font may have none. */
  name: string;
  /** `CIDFontType2`, `CIDFontType0`, `TrueType`, `Type1` or `Type3`. */
  type: string;
  /** Whether the glyphs are in the file. */
  embedded: boolean;
}

/**
 * List the fonts that pages use, also through forms and patterns (ISO 32000-1, 7.8.3 and 9.5).
 *
 * @param pdf Document to look at.
 * @returns Fonts sorted by name; those that differ in nothing shown here are named once.
 */
export function listFonts(pdf: CosDocument): FontFact[] {
  const fonts = new Map<string, FontFact>();
  const seen = new Set<CosDict>();
  const waiting = listPages(pdf).map((page) => {
    const dict = pdf.dict(page);
    return pdf.dict(dict && inheritedEntry(pdf, dict, 'Resources')) ?? new Map();
  });
  for (let resources = waiting.pop(); resources !== undefined; resources = waiting.pop()) {
    if (seen.has(resources)) continue;
    seen.add(resources);
    for (const font of members(pdf, resources, 'Font')) {
      const fact = describe(pdf, font);
      fonts.set(JSON.stringify(fact), fact);
    }
    for (const kind of ['XObject', 'Pattern']) {
      for (const member of members(pdf, resources, kind)) {
        waiting.push(pdf.dict(member.get('Resources')) ?? new Map());
      }
    }
  }
  return [...fonts.keys()].sort().flatMap((key) => fonts.get(key) ?? []);
}

function members(pdf: CosDocument, resources: CosDict, kind: string): CosDict[] {
  const named = pdf.dict(resources.get(kind))?.values() ?? [];
  return [...named].map((value) => pdf.dict(value)).filter((dict) => dict !== undefined);
}

function describe(pdf: CosDocument, font: CosDict): FontFact {
  const face = pdf.dict(pdf.array(font.get('DescendantFonts'))?.[0]) ?? font;
  const type = nameOf(pdf, face.get('Subtype')) ?? '';
  const descriptor = pdf.dict(face.get('FontDescriptor'));
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  const name = nameOf(pdf, face.get('BaseFont')) || nameOf(pdf, descriptor?.get('FontName'));
  return {
    name: name?.replace(/^[A-Z]{6}\+/, '') ?? '',
    type,
    // The glyphs of a Type 3 font are drawings in the file.
    embedded: type === 'Type3' || files.some((key) => descriptor?.has(key) ?? false),
  };
}
