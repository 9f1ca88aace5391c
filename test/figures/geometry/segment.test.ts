import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cross, meets, pointsAlong } from '../../../src/figures/geometry/segment.ts';

const point = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 100, noNaN: true }),
});
const box = { x: 30, y: 40, width: 25, height: 10 };

describe('a line', () => {
  it('meets a box when one of its points lies in it', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const isInside = pointsAlong([from, to], 0.5).some(
          ({ x, y }) => x > 30.01 && x < 54.99 && y > 40.01 && y < 49.99,
        );
        return !isInside || meets([from, to], box);
      }),
    );
  });

  it('does not meet a box that it passes by', () => {
    expect(
      meets(
        [
          { x: 0, y: 30 },
          { x: 100, y: 39 },
        ],
        box,
      ),
    ).toBe(false);
  });

  it('does not cross one that begins where it ends', () => {
    fc.assert(fc.property(point, point, point, (a, b, c) => !cross([a, b], [b, c])));
  });

  it('crosses the other diagonal', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
    ];
    const [c, d] = [
      { x: 0, y: 10 },
      { x: 10, y: 0 },
    ];
    expect(cross([a, b], [c, d])).toBe(true);
  });
});
