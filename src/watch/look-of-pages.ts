import { createHash } from 'node:crypto';
import { shownGlyphs } from '../pdf/content/shown-glyphs.ts';
import { CosRef, CosStream, CosString, type CosValue } from '../pdf/cos/cos.ts';
import type { CosDocument } from '../pdf/cos/cos-document.ts';
import { inheritedEntry } from '../pdf/cos/inherited-entry.ts';
import { listPages } from '../pdf/cos/list-pages.ts';
import { loadPdf } from '../pdf/cos/load-pdf.ts';
import { streamBytes } from '../pdf/cos/stream-bytes.ts';
import { sha256 } from '../values/sha256.ts';
import { outlinesOf } from './outlines-of.ts';

/** Entries that lead back up, or to where a link leads: they change with other pages. */
const PASSED_OVER = new Set(['Parent', 'P', 'StructParents', 'StructParent', 'Dest', 'AF']);

type Digest = (value: CosValue) => string;

/** What a page shows, and how large it is. */
export interface PageLook {
  digest: string;
  /** Width and height, in pt. */
  size: [width: number, height: number];
}

/**
 * Digest what each page of a PDF shows: its content, and the fonts and pictures that it uses, without
 * the numbers of objects, which move when anything in the file does.
 *
 * @param bytes A finished PDF.
 * @returns A digest and a size for each page, in order. Pages with equal digests look the same.
 * @throws UnexpectedPdf when it cannot be read.
 */
export function lookOfPages(bytes: Uint8Array): PageLook[] {
  const pdf = loadPdf(bytes);
  const pages = listPages(pdf);
  const digestOf = createDigests(pdf, new Map(pages.map((page) => [page.number, 'page'])));
  return pages.map((page) => ({
    digest: sha256(digestOfPage(page, pdf, digestOf)),
    size: sizeOf(page, pdf),
  }));
}

/** Of its fonts only the glyphs count that it shows: each edit may give a font a glyph more or less. */
function digestOfPage(page: CosRef, pdf: CosDocument, digestOf: Digest): string {
  const dict = pdf.dict(page) ?? new Map();
  const resources = pdf.dict(inheritedEntry(pdf, dict, 'Resources'));
  const contents = pdf.resolve(dict.get('Contents'));
  if (!resources || !(contents instanceof CosStream)) return digestOf(dict);
  const glyphs = shownGlyphs(streamBytes(contents))?.byFont;
  const fonts = [...(pdf.dict(resources.get('Font')) ?? [])].map(([name, font]) => {
    const outlines = glyphs && outlinesShown(font, glyphs.get(name) ?? new Set(), pdf);
    return outlines && `${name} ${outlines}`;
  });
  if (!glyphs || fonts.includes(undefined)) return digestOf(dict);
  const others = new Map([...resources].filter(([key]) => key !== 'Font'));
  const without = new Map([...dict, ['Resources', others]]);
  return [...fonts, digestOf(without)].join(' ');
}

function outlinesShown(
  font: CosValue,
  glyphs: ReadonlySet<number>,
  pdf: CosDocument,
): string | undefined {
  const outer = pdf.dict(font);
  const inner = pdf.dict(pdf.array(outer?.get('DescendantFonts'))?.[0]);
  const file = pdf.resolve(pdf.dict(inner?.get('FontDescriptor'))?.get('FontFile2'));
  if (!(file instanceof CosStream) || outer?.get('Encoding') !== '/Identity-H') return undefined;
  const sorted = [...glyphs].sort((a, b) => a - b);
  const outlines = outlinesOf(streamBytes(file), sorted);
  if (!outlines) return undefined;
  const hash = createHash('sha256').update(sorted.join(' '));
  for (const outline of outlines) hash.update(outline);
  return hash.digest('base64url');
}

function sizeOf(page: CosRef, pdf: CosDocument): PageLook['size'] {
  const box = pdf.array(inheritedEntry(pdf, pdf.dict(page) ?? new Map(), 'MediaBox')) ?? [];
  const [left, bottom, right, top] = box.map(Number);
  return [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];
}

/**
 * Digest values of one document: what is met below itself ends there.
 *
 * @param pdf The document.
 * @param known Digests by the number of an object; takes in those that are made.
 * @returns What digests a value.
 */
function createDigests(pdf: CosDocument, known: Map<number, string>): Digest {
  const above = new Set<number>();
  return digestOf;

  function digestOf(value: CosValue): string {
    if (!(value instanceof CosRef)) return describe(value);
    const told = known.get(value.number);
    if (told !== undefined) return told;
    if (above.has(value.number)) return 'above';
    above.add(value.number);
    const hash = createHash('sha256');
    const object = pdf.get(value);
    hash.update(describe(object));
    if (object instanceof CosStream) hash.update(object.data);
    above.delete(value.number);
    const digest = hash.digest('base64url');
    known.set(value.number, digest);
    return digest;
  }

  function describe(value: CosValue): string {
    if (Array.isArray(value)) return `[${value.map(digestOf).join(' ')}]`;
    if (value instanceof CosString) return JSON.stringify(value.bytes);
    const dict = value instanceof CosStream ? value.dict : value;
    if (!(dict instanceof Map)) return String(dict);
    const entries = [...dict].filter(([key]) => !PASSED_OVER.has(key));
    return `<${entries.map(([key, one]) => `${key} ${digestOf(one)}`).join(' ')}>`;
  }
}
