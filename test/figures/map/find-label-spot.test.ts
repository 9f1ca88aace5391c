import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/figures/geometry/box.ts';
import { createRaster } from '../../../src/figures/map/create-raster.ts';
import { findLabelSpot } from '../../../src/figures/map/find-label-spot.ts';

const frame = { width: 200, height: 120 };

function country(ring: { x: number; y: number }[]) {
  return { raster: createRaster([ring], frame), rings: [ring] };
}

/** A bar with a broad end on the right, like a frying pan. */
const pan = country([
  { x: 10, y: 50 },
  { x: 110, y: 50 },
  { x: 110, y: 20 },
  { x: 180, y: 20 },
  { x: 180, y: 90 },
  { x: 110, y: 90 },
  { x: 110, y: 58 },
  { x: 10, y: 58 },
]);

describe('the spot of a label', () => {
  it('is in the broad part of a country', () => {
    const spot = findLabelSpot({ width: 30, height: 8 }, pan);
    expect(spot && isWithin(spot.box, { x: 112, y: 22, width: 66, height: 66 })).toBe(true);
  });

  it('is near the pole of inaccessibility for a box of no size', () => {
    const spot = findLabelSpot({ width: 0, height: 0 }, pan);
    const { x = 0, y = 0 } = spot?.box ?? {};
    expect(Math.hypot(x - 145, y - 55)).toBeLessThan(20);
  });

  it('is nowhere when the label is too wide', () => {
    expect(findLabelSpot({ width: 90, height: 12 }, pan)).toBeUndefined();
  });

  it('is nowhere when something stands everywhere', () => {
    expect(findLabelSpot({ width: 30, height: 8 }, pan, () => false)).toBeUndefined();
  });

  it('lies wholly inside any rectangle that it fits', () => {
    const size = fc.record({
      width: fc.integer({ min: 5, max: 60 }),
      height: fc.constantFrom(8.5, 17),
    });
    const corner = fc.record({
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(size, corner, ({ width, height }, { x, y }) => {
        const land = { x, y, width: width + 8, height: height + 8 };
        const spot = findLabelSpot(
          { width, height },
          country([
            { x, y },
            { x: x + land.width, y },
            { x: x + land.width, y: y + land.height },
            { x, y: y + land.height },
          ]),
        );
        const fits = x + land.width <= 200 && y + land.height <= 120;
        return !fits || (spot !== undefined && isWithin(spot.box, land));
      }),
    );
  });
});
