import { fillOfPages, type PageFill } from '../pdf/content/measure-page-fill.ts';
import { readContent } from '../pdf/content/read-content.ts';
import { loadPdf } from '../pdf/cos/load-pdf.ts';
import { UnexpectedPdf } from '../pdf/cos/unexpected-pdf.ts';

/**
 * Measure how full the last two pages of a print are. Only these are read.
 *
 * @param bytes The PDF as the browser wrote it.
 * @param pageCount How many pages it has.
 * @returns The last page and the one before it; undefined where there are none, or where they cannot
 *   be read, which is for the finish to tell.
 */
export function measureLastPages(
  bytes: Uint8Array,
  pageCount: number,
): { before: PageFill; last: PageFill } | undefined {
  if (pageCount < 2) return undefined;
  try {
    const [before, last] = fillOfPages(readContent(loadPdf(bytes), pageCount - 1));
    return before && last && { before, last };
  } catch (error) {
    if (error instanceof UnexpectedPdf) return undefined;
    throw error;
  }
}
