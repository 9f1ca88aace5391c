import type { LongPart, OnePagePart, Printed } from '../model/printed.ts';
import { fillOfPages } from '../pdf/content/measure-page-fill.ts';
import { readContent } from '../pdf/content/read-content.ts';
import { loadPdf } from '../pdf/cos/load-pdf.ts';
import { UnexpectedPdf } from '../pdf/cos/unexpected-pdf.ts';

const MM_PER_POINT = 25.4 / 72;

/**
 * Tell which parts that shall stand on one page go over it, and by how much. What is over ends its page, as
 * the part does.
 *
 * @param printed What was printed.
 * @param parts Parts that shall stand on one page each.
 * @returns Those that do not, without what takes room in them; none where the pages cannot be read, which is
 *   for the finish to tell.
 */
export function measureLongParts(
  { bytes, pageOf }: Pick<Printed, 'bytes' | 'pageOf'>,
  parts: readonly OnePagePart[],
): (Omit<LongPart, 'parts'> & OnePagePart)[] {
  return parts.flatMap((part) => {
    const first = pageOf[part.start];
    const last = pageOf[part.end];
    if (first === undefined || last === undefined || last <= first) return [];
    const over = depthOf(bytes, first + 1, last);
    if (over === undefined) return [];
    const millimetres = Math.max(1, Math.ceil(over * MM_PER_POINT));
    return [{ ...part, pages: last - first + 1, millimetres }];
  });
}

/** How far down pages are printed, in pt: all of each but the last. */
function depthOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  try {
    return fillOfPages(readContent(loadPdf(bytes), from))
      .filter(({ page }) => page <= to)
      .reduce((sum, { page, depth, height }) => sum + (page < to ? height : depth), 0);
  } catch (error) {
    if (error instanceof UnexpectedPdf) return undefined;
    throw error;
  }
}
