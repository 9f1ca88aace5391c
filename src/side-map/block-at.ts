import type { PlacedBlock, SideMap } from '../model/side-map.ts';

/**
 * Find the block that is printed at a point.
 *
 * @param map Side map of the PDF.
 * @param page Number of the page, from 1.
 * @param x Distance from the left edge of the page, in pt.
 * @param y Distance from its lower edge, in pt.
 * @returns The smallest block that holds the point, else the nearest of that page; undefined for a page
 *   without blocks.
 */
export function blockAt(map: SideMap, page: number, x: number, y: number): PlacedBlock | undefined {
  let best: PlacedBlock | undefined;
  let least = [Infinity, Infinity];
  for (const block of map.blocks) {
    if (block.page !== page) continue;
    const found = [distanceTo(block, x, y), areaOf(block)];
    if (!isLess(found, least)) continue;
    best = block;
    least = found;
  }
  return best;
}

/** Square of the distance; 0 inside. */
function distanceTo({ box: [left, bottom, right, top] }: PlacedBlock, x: number, y: number) {
  const across = Math.max(left - x, 0, x - right);
  const along = Math.max(bottom - y, 0, y - top);
  return across * across + along * along;
}

function areaOf({ box: [left, bottom, right, top] }: PlacedBlock): number {
  return (right - left) * (top - bottom);
}

function isLess([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): boolean {
  return a < c || (a === c && b < d);
}
