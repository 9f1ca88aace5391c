import { createHash } from 'node:crypto';
import { CosRef, CosStream, CosString, type CosValue } from '../pdf/cos/cos.ts';
import type { CosDocument } from '../pdf/cos/cos-document.ts';
import { inheritedEntry } from '../pdf/cos/inherited-entry.ts';
import { listPages } from '../pdf/cos/list-pages.ts';
import { loadPdf } from '../pdf/cos/load-pdf.ts';
import { sha256 } from '../values/sha256.ts';

/** Entries that lead back up, or to where a link leads: they change with other pages. */
const PASSED_OVER = new Set(['Parent', 'P', 'StructParents', 'StructParent', 'Dest', 'AF']);

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
 * @returns A digest and a size for each page, in order. Pages with equal digests look the same; where a font gets a glyph
 *   more or less, all that use it have another digest.
 * @throws UnexpectedPdf when it cannot be read.
 */
export function lookOfPages(bytes: Uint8Array): PageLook[] {
  const pdf = loadPdf(bytes);
  const pages = listPages(pdf);
  const known = new Map(pages.map((page) => [page.number, 'page']));
  return pages.map((page) => ({
    digest: sha256(digestOf(pdf.get(page), pdf, known, new Set())),
    size: sizeOf(page, pdf),
  }));
}

function sizeOf(page: CosRef, pdf: CosDocument): PageLook['size'] {
  const box = pdf.array(inheritedEntry(pdf, pdf.dict(page) ?? new Map(), 'MediaBox')) ?? [];
  const [left, bottom, right, top] = box.map(Number);
  return [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];
}

function digestOf(
  value: CosValue,
  pdf: CosDocument,
  known: Map<number, string>,
  above: Set<number>,
): string {
  if (!(value instanceof CosRef)) return describe(value, pdf, known, above);
  const told = known.get(value.number);
  if (told !== undefined) return told;
  if (above.has(value.number)) return 'above';
  above.add(value.number);
  const hash = createHash('sha256');
  const object = pdf.get(value);
  hash.update(describe(object, pdf, known, above));
  if (object instanceof CosStream) hash.update(object.data);
  above.delete(value.number);
  const digest = hash.digest('base64url');
  known.set(value.number, digest);
  return digest;
}

function describe(
  value: CosValue,
  pdf: CosDocument,
  known: Map<number, string>,
  above: Set<number>,
): string {
  const inside = (one: CosValue): string => digestOf(one, pdf, known, above);
  if (Array.isArray(value)) return `[${value.map(inside).join(' ')}]`;
  if (value instanceof CosString) return JSON.stringify(value.bytes);
  const dict = value instanceof CosStream ? value.dict : value;
  if (!(dict instanceof Map)) return String(dict);
  const entries = [...dict].filter(([key]) => !PASSED_OVER.has(key));
  return `<${entries.map(([key, one]) => `${key} ${inside(one)}`).join(' ')}>`;
}
