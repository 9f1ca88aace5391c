import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRaster } from '../../../src/figures/map/create-raster.ts';

const frame = { width: 40, height: 30 };
/** A ring with a ring in it, which is a hole. */
const outer = [
  { x: 5, y: 5 },
  { x: 25, y: 5 },
  { x: 25, y: 25 },
  { x: 5, y: 25 },
];
const hole = [
  { x: 10, y: 10 },
  { x: 15, y: 10 },
  { x: 15, y: 15 },
  { x: 10, y: 15 },
];
const raster = createRaster([outer, hole], frame);

const whole = (max: number) => fc.integer({ min: -5, max });
const boxes = fc.record({
  x: whole(45),
  y: whole(35),
  width: fc.integer({ min: 1, max: 20 }),
  height: fc.integer({ min: 1, max: 20 }),
});

/** Cells in the area, counted one by one. */
function count(box: { x: number; y: number; width: number; height: number }): number {
  let cells = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const isOuter = x >= 5 && x < 25 && y >= 5 && y < 25;
      const isHole = x >= 10 && x < 15 && y >= 10 && y < 15;
      if (isOuter && !isHole) cells++;
    }
  }
  return cells;
}

describe('a raster', () => {
  it('tells how much of a box is covered', () => {
    fc.assert(fc.property(boxes, (box) => raster.cover(box) === count(box)));
  });

  it('tells whether a box is filled', () => {
    fc.assert(
      fc.property(boxes, (box) => raster.fills(box) === (count(box) === box.width * box.height)),
    );
  });

  it('is empty without rings', () => {
    expect(createRaster([], frame).cover({ x: 0, y: 0, ...frame })).toBe(0);
  });

  it('takes a ring that leaves the frame', () => {
    const wide = [
      { x: -10, y: -10 },
      { x: 60, y: -10 },
      { x: 60, y: 60 },
      { x: -10, y: 60 },
    ];
    expect(createRaster([wide], frame).cover({ x: 0, y: 0, ...frame })).toBe(1200);
  });
});
