import { describe, expect, it } from 'vitest';
import { joinPolygons } from '../../../src/figures/map/join-polygons.ts';
import { planeArea } from '../../../src/figures/map/plane-ring.ts';
import { sharedBorder } from '../../../src/figures/map/shared-border.ts';

type Point = [number, number];

/** A square field of a chessboard, clockwise. */
function field(x: number, y: number): Point[][] {
  return [
    [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ],
  ];
}

const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const));

describe('joined land', () => {
  it('has one outline where its parts touch', () => {
    const [ring = [], ...more] = joinPolygons([[field(0, 0)], [field(1, 0)], [field(1, 1)]]).flat();
    expect([planeArea(ring), more]).toEqual([3, []]);
  });

  it('has a hole where its parts lie round other land', () => {
    const parts = around.filter(([x, y]) => x !== 1 || y !== 1).map(([x, y]) => [field(x, y)]);
    const [polygon = [], ...more] = joinPolygons(parts);
    expect([polygon.map(planeArea), more]).toEqual([[9, -1], []]);
  });

  it('has no hole left where all parts are there', () => {
    const [polygon = []] = joinPolygons(around.map(([x, y]) => [field(x, y)]));
    expect(polygon.map(planeArea)).toEqual([9]);
  });

  it('leaves islands as they are', () => {
    const islands = [[field(0, 0)], [field(5, 5), field(7, 7)]];
    expect(joinPolygons(islands)).toEqual(islands.flat());
  });
});

describe('the border of two lands', () => {
  it('is where both run along it, as one line', () => {
    const lines = sharedBorder([field(0, 0)], [field(1, 0)]);
    expect(lines.map((line) => [...line].sort())).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
  });

  it('is one line where the ring of the one begins on it', () => {
    const long: Point[] = [
      [1, 1],
      [2, 1],
      [2, 3],
      [0, 3],
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    const lines = sharedBorder([field(1, 0)], [[long]]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(3);
  });

  it('is none where they touch in a corner or not at all', () => {
    expect(sharedBorder([field(0, 0)], [field(1, 1), field(7, 7)])).toEqual([]);
  });
});
