import { measurePageFill, type PageFill } from '../pdf/content/measure-page-fill.ts';
import { UnexpectedPdf } from '../pdf/cos/unexpected-pdf.ts';

/** The space above what begins a page does not print there, in pt: it would on the page before. */
export const LOST_AT_TOP = 14;

/**
 * Read how full pages of a print are. Only these are read.
 *
 * @param bytes The PDF as the browser wrote it.
 * @param from The first page to look at, from 1.
 * @returns That page and all after it; none where they cannot be read, which is for the finish to tell.
 */
export function readPageFill(bytes: Uint8Array, from: number): PageFill[] {
  try {
    return measurePageFill(bytes, from);
  } catch (error) {
    if (error instanceof UnexpectedPdf) return [];
    throw error;
  }
}
