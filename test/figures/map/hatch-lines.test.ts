import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets } from '../../../src/figures/geometry/segment.ts';
import { hatchLines } from '../../../src/figures/map/hatch-lines.ts';
import type { ScenePoint } from '../../../src/figures/scene.ts';

const frame = { x: 0, y: 0, width: 100, height: 60 };

function box(x: number, y: number, width: number, height: number): ScenePoint[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

describe('hatching', () => {
  it('has a line even in the smallest area that can be seen', () => {
    const place = fc.double({ min: 5, max: 50, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        expect(hatchLines([box(x, y, 1, 1)], frame, []).length).toBeGreaterThan(0);
      }),
    );
  });

  it('covers an area evenly', () => {
    // Lines that lie 1.8 pt apart are as long together as the area by 1.8.
    const length = hatchLines([box(10, 10, 60, 30)], frame, [])
      .map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y))
      .reduce((sum, one) => sum + one, 0);
    expect(length).toBeCloseTo((60 * 30) / 1.8, -2);
  });

  it('leaves holes and names free', () => {
    const name = { x: 20, y: 15, width: 12, height: 8 };
    const lines = hatchLines([box(10, 10, 60, 30), box(40, 15, 10, 10)], frame, [name]);
    const hole = { x: 40.1, y: 15.1, width: 9.8, height: 9.8 };
    expect(lines.filter((line) => meets(line, name) || meets(line, hole))).toEqual([]);
  });

  it('is not seen outside of the frame', () => {
    expect(hatchLines([box(102, 10, 40, 40)], frame, [])).toEqual([]);
  });
});
