import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygons } from '../../../src/figures/map/country-shape.ts';
import { cutPolygons } from '../../../src/figures/map/cut-polygons.ts';
import { joinPolygons } from '../../../src/figures/map/join-polygons.ts';
import { isInRing, planeArea } from '../../../src/figures/map/plane-ring.ts';

type Point = [number, number];

/** A ring round a middle, with a bay or a cape at each of its angles; clockwise and closed. */
function star(middle: Point, reaches: readonly number[]): Point[] {
  const points = reaches.map((reach, index): Point => {
    const angle = (-2 * Math.PI * index) / reaches.length;
    return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)];
  });
  return [...points, points[0] ?? middle];
}

const reaches = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), {
  minLength: 3,
  maxLength: 24,
});
const land = reaches.map((list): Polygons => [[star([0, 0], list)]]);
/** A line that begins outside of the land, or at its middle. */
const cut = fc
  .tuple(
    fc.double({ min: 3, max: 14, noNaN: true }),
    fc.double({ min: -8, max: 8, noNaN: true }),
    reaches,
  )
  .map(([x, y, list]) => star([x, y], list).slice(0, -1));

/** The line may not lie wholly inside a polygon: it would make a hole. */
function crosses(polygons: Polygons, line: readonly Point[]): boolean {
  const [ring = []] = polygons[0] ?? [];
  const inside = line.filter((point) => isInRing(point, ring)).length;
  return inside < line.length;
}

function areaOf(polygons: Polygons): number {
  return polygons.flat().reduce((sum, ring) => sum + planeArea(ring), 0);
}

describe('land that is cut along a line', () => {
  it('keeps its area, in two parts', () => {
    fc.assert(
      fc.property(land, cut, (polygons, line) => {
        fc.pre(crosses(polygons, line));
        const { inside, outside } = cutPolygons(polygons, line);
        expect(areaOf(inside) + areaOf(outside)).toBeCloseTo(areaOf(polygons), 6);
      }),
    );
  });

  it('has every place on the side of the line that it lies on', () => {
    const place = fc.tuple(
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.double({ min: -10, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(land, cut, place, (polygons, line, point) => {
        fc.pre(crosses(polygons, line));
        const { inside, outside } = cutPolygons(polygons, line);
        const isIn = (some: Polygons) => some.some(([ring = []]) => isInRing(point, ring));
        const wasIn = isIn(polygons);
        const isWithin = isInRing(point, line);
        expect([isIn(inside), isIn(outside)]).toEqual([wasIn && isWithin, wasIn && !isWithin]);
      }),
      { numRuns: 300 },
    );
  });

  it('is whole again when its parts are joined', () => {
    fc.assert(
      fc.property(land, cut, (polygons, line) => {
        fc.pre(crosses(polygons, line));
        const { inside, outside } = cutPolygons(polygons, line);
        const joined = joinPolygons([inside, outside]);
        expect(joined).toHaveLength(1);
        expect(areaOf(joined)).toBeCloseTo(areaOf(polygons), 6);
      }),
    );
  });

  it('has the same point on a border as the neighbour that is cut too', () => {
    const west: Point[] = [
      [0, 0],
      [0, 9],
      [5, 10],
      [4, 0],
      [0, 0],
    ];
    const east: Point[] = [
      [4, 0],
      [5, 10],
      [9, 9],
      [9, 0],
      [4, 0],
    ];
    const line: Point[] = [
      [-1, -1],
      [-1, 3.3],
      [10, 6.7],
      [10, -1],
    ];
    const south = [[west], [east]].map((polygon) => cutPolygons([polygon], line).inside);
    expect(joinPolygons(south)).toHaveLength(1);
  });

  it('goes with the piece that it is a hole in', () => {
    const square: Point[] = [
      [0, 0],
      [0, 8],
      [8, 8],
      [8, 0],
      [0, 0],
    ];
    const hole: Point[] = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    const line: Point[] = [
      [-1, -1],
      [-1, 4],
      [9, 4],
      [9, -1],
    ];
    const { inside, outside } = cutPolygons([[square, hole]], line);
    expect([inside.map(({ length }) => length), outside.map(({ length }) => length)]).toEqual([
      [2],
      [1],
    ]);
  });
});
