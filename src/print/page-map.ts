import { Failure } from '../model/failure.ts';
import type { CosRef } from '../pdf/cos/cos.ts';
import type { CosDocument } from '../pdf/cos/cos-document.ts';
import { listPages } from '../pdf/cos/list-pages.ts';
import { loadPdf } from '../pdf/cos/load-pdf.ts';
import { numberPages } from '../pdf/cos/number-pages.ts';
import { UnexpectedPdf } from '../pdf/cos/unexpected-pdf.ts';
import { decodePercents } from '../values/decode-percents.ts';

/** Which page each destination of a printed PDF is on. */
export interface PageMap {
  /** Page (from 1) by the id of the element. */
  pageOf: Record<string, number>;
  pageCount: number;
  /** How far down the last page its last destination stands, as a share of its height; 0 without one. */
  lastDepth: number;
}

/**
 * Read the named destinations of a PDF as Chromium writes them, in the dictionary of PDF 1.1
 * (ISO 32000-1, 12.3.2.3). Only ids that some link of the document points at are destinations.
 *
 * @param bytes The PDF, untouched since the browser wrote it.
 * @returns Pages by anchor, and how many pages there are.
 * @throws Failure (`machine`) when the file cannot be read.
 */
export function readPageMap(bytes: Uint8Array): PageMap {
  try {
    const pdf = loadPdf(bytes);
    const pages = listPages(pdf);
    const destinations = readDestinations(pdf, pages);
    return {
      pageOf: Object.fromEntries(destinations.map(({ id, page }) => [id, page])),
      pageCount: pages.length,
      lastDepth: lastDepth(pdf, pages, destinations),
    };
  } catch (error) {
    if (!(error instanceof UnexpectedPdf)) throw error;
    throw new Failure(
      'machine',
      `the browser wrote a PDF that cannot be read: ${error.message}`,
      'leave out --browser to print with the embedded browser',
      error,
    );
  }
}

interface Destination {
  id: string;
  page: number;
  /** Of its upper edge, in pt from the bottom of the page. */
  y: number;
}

function readDestinations(pdf: CosDocument, pages: readonly CosRef[]): Destination[] {
  const numberOf = numberPages(pages);
  const destinations = pdf.dict(pdf.catalog()?.get('Dests')) ?? new Map();
  return [...destinations].map(([name, destination]) => {
    const [page, , , y] = pdf.array(destination) ?? [];
    const number = numberOf(page);
    if (number === undefined) {
      throw new UnexpectedPdf('page-map', `the destination ${name} names no page`);
    }
    // Link targets are percent-encoded in Chromium.
    return { id: decodePercents(name), page: number, y: Number(y) };
  });
}

function lastDepth(
  pdf: CosDocument,
  pages: readonly CosRef[],
  destinations: readonly Destination[],
): number {
  const [, , , top] = pdf.array(pdf.dict(pages.at(-1))?.get('MediaBox')) ?? [];
  const height = Number(top);
  const onLast = destinations.filter(({ page }) => page === pages.length);
  return onLast.reduce((deepest, { y }) => Math.max(deepest, 1 - y / height || 0), 0);
}
