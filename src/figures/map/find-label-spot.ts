import { type Box, boxRound, grow, middleOf } from '../geometry/box.ts';
import type { ScenePoint } from '../scene.ts';
import type { Raster } from './create-raster.ts';

/** Where a box lies inside a country. */
export interface ClearBox {
  box: Box;
  /** Least distance of the box from the border, in pt, as far as it counts. */
  clearance: number;
}

/** Distances from the border that make one spot better than another, in pt. */
const clearances = [0.5, 1, 2, 3, 4, 6, 8, 11, 15, 20] as const;
/** Distance of the spots that are tried, in pt. */
const STEP = 1.5;

/**
 * Find where a box lies best inside a country: as far from its border as can be, and then near the
 * middle of its land. For a box of no size that is the pole of inaccessibility.
 *
 * @param size Size of the box, in pt.
 * @param country Raster of the country, and its outline.
 * @param isFree Whether nothing else stands in a box.
 * @returns The spot; nothing where the box does not fit.
 */
export function findLabelSpot(
  size: { width: number; height: number },
  country: { raster: Raster; rings: readonly (readonly ScenePoint[])[] },
  isFree: (box: Box) => boolean = () => true,
): ClearBox | undefined {
  const around = boxRound(country.rings.flat());
  const middle = middleOf(around);
  let best: (ClearBox & { off: number }) | undefined;
  for (let y = around.y; y + size.height <= around.y + around.height; y += STEP) {
    for (let x = around.x; x + size.width <= around.x + around.width; x += STEP) {
      const box = { x, y, ...size };
      const clearance = clearanceOf(box, country.raster, best?.clearance);
      if (clearance === undefined || !isFree(box)) continue;
      const own = middleOf(box);
      const off = Math.hypot(own.x - middle.x, own.y - middle.y);
      if (best && best.clearance === clearance && best.off <= off) continue;
      best = { box, clearance, off };
    }
  }
  return best && { box: best.box, clearance: best.clearance };
}

/** The greatest distance from the border that a box keeps; nothing below the least that counts. */
function clearanceOf(box: Box, raster: Raster, least: number = clearances[0]): number | undefined {
  if (!raster.fills(grow(box, least))) return undefined;
  return clearances.findLast((own) => own >= least && raster.fills(grow(box, own)));
}
