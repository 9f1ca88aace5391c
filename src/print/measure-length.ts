import type { LengthBounds, Printed, WrongLength } from '../model/printed.ts';
import type { PageFill } from '../pdf/content/measure-page-fill.ts';
import { LOST_AT_TOP, readPageFill } from './read-page-fill.ts';
import { toWholeMillimetres } from './to-whole-millimetres.ts';

/**
 * Tell whether a print is longer or shorter than it may be, and by how much. Of the last page counts
 * how far down it is printed.
 *
 * @param printed What was printed.
 * @param bounds How long it may be.
 * @returns What is wrong, without parts; undefined where nothing is, or where the pages cannot be read,
 *   which is for the finish to tell.
 */
export function measureLength(
  { bytes, pageCount }: Pick<Printed, 'bytes' | 'pageCount'>,
  bounds: LengthBounds,
): Omit<WrongLength, 'parts'> | undefined {
  const { min, max, columns } = bounds;
  if (pageCount <= max && pageCount - 1 >= min) return undefined;
  const pages = readPageFill(bytes, Math.min(pageCount, max));
  const last = pages.at(-1);
  if (!last) return undefined;
  const length = pageCount - 1 + last.fill;
  if (pageCount > max) {
    const [full, ...more] = pages;
    const depths = more.map((page) => (page === last ? page.depth : page.height));
    const over = depths.reduce((sum, depth) => sum + depth, 0) - roomOn(full);
    // Never told as what it may be.
    const told = Math.max(Math.ceil(length * 10) / 10, max + 0.1);
    return { pages: round(told), millimetres: toWholeMillimetres(over * columns), bounds };
  }
  if (length >= min) return undefined;
  const missing = (min - length) * last.height;
  const told = Math.min(Math.floor(length * 10) / 10, min - 0.01);
  return { pages: round(told), millimetres: toWholeMillimetres(missing * columns), bounds };
}

/** Room at the foot of the last page that may be, where what is over did not break. */
function roomOn(page: PageFill | undefined): number {
  return page ? Math.max(0, page.height - page.depth - LOST_AT_TOP) : 0;
}

function round(pages: number): number {
  return Math.round(pages * 100) / 100;
}
