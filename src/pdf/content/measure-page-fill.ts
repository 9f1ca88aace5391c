import { loadPdf } from '../cos/load-pdf.ts';
import type { ContentStream } from './content-stream.ts';
import { readContent } from './read-content.ts';

/** How far down a page is printed. */
export interface PageFill {
  /** Number of the page, from 1. */
  page: number;
  /** From the top of the text area to its lowest ink, as a part of its height: 0 to 1. */
  fill: number;
  /** From the top of the text area to its lowest ink, in pt. */
  depth: number;
  /** Height of the text area, in pt; 0 for a page that shows nothing. */
  height: number;
  /** Whether the page lies on its side. */
  turned: boolean;
}

/**
 * Measure how full each page of a PDF is, as Chromium printed it or as it was finished. Ink is all
 * that is painted in the text area, which is the page without its margins: text (to its descenders),
 * lines, pictures and tints. Furniture stands in the margins and does not count.
 *
 * @param bytes A whole PDF, printed by Chromium.
 * @param from First page to look at, from 1.
 * @returns The pages in order.
 * @throws UnexpectedPdf when it is broken.
 */
export function measurePageFill(bytes: Uint8Array, from = 1): PageFill[] {
  return fillOfPages(readContent(loadPdf(bytes), from));
}

/**
 * Say how full pages are whose content was read already.
 *
 * @param streams Content of whole pages, in order, each followed by the forms it draws.
 * @returns The pages in order.
 */
export function fillOfPages(streams: readonly ContentStream[]): PageFill[] {
  const lowestOf = new Map<number, number>();
  for (const stream of streams) {
    const known = lowestOf.get(stream.pageNumber) ?? Infinity;
    lowestOf.set(stream.pageNumber, Math.min(known, lowestInk(stream)));
  }
  return streams.filter(({ isForm }) => !isForm).map((stream) => fillOf(stream, lowestOf));
}

function fillOf(
  { pageNumber: page, area }: ContentStream,
  lowestOf: Map<number, number>,
): PageFill {
  if (!area) return { page, fill: 0, depth: 0, height: 0, turned: false };
  const [left, bottom, right, top] = area;
  // What is cut off at the edges of the area paints no deeper.
  const lowest = Math.max(bottom, Math.min(top, lowestOf.get(page) ?? top));
  const height = top - bottom;
  const depth = top - lowest;
  return { page, fill: depth / height, depth, height, turned: right - left > height };
}

/** Lower edge of all that a stream paints in the text area, in pt from the foot of the page. */
function lowestInk({ painted, unmarked, isForm }: ContentStream): number {
  const inside = unmarked.filter(({ inArea }) => inArea || isForm);
  return [...painted.values(), ...inside].reduce(
    (lowest, { box }) => Math.min(lowest, box?.[1] ?? lowest),
    Infinity,
  );
}
