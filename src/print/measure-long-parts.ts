import type { LongPart, OnePagePart, Printed } from '../model/printed.ts';
import { readPageFill } from './read-page-fill.ts';
import { toWholeMillimetres } from './to-whole-millimetres.ts';

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
    const pages = readPageFill(bytes, first + 1).filter(({ page }) => page <= last);
    if (pages.length === 0) return [];
    // All of each page but the last is taken.
    const over = pages.reduce(
      (sum, { page, depth, height }) => sum + (page < last ? height : depth),
      0,
    );
    return [{ ...part, pages: last - first + 1, millimetres: toWholeMillimetres(over) }];
  });
}
