import type { LonLat } from './choose-projection.ts';
import type { CountryShape } from './load-geography.ts';
import { commonBox, degreeBox, isInRing } from './plane-ring.ts';

type Polygons = CountryShape['polygons'];
type Ring = readonly LonLat[];

/** What a line round a piece of land parts it into. */
export interface CutPolygons {
  inside: Polygons;
  outside: Polygons;
}

/** A point of a ring that is being cut. */
interface Knot {
  point: LonLat;
  /** Whether the way on to the next point is one of the ring, not one of the cut. */
  isOwn: boolean;
}

/** A point where the cut crosses a ring. */
interface Crossing {
  point: LonLat;
  /** How far along the cut: the number of its point before, and the part of the way to the next. */
  along: number;
}

/**
 * Cut polygons along a line that goes round a piece of them. Where it crosses the border of two
 * countries, both get the very same point, so that they still fit together.
 *
 * @param polygons Polygons with closed rings, in degrees. A hole goes with the piece round it; the
 *   line may not cross one.
 * @param cut The line: an open list of points, which may run either way, but not through itself. It
 *   may not lie wholly inside a polygon.
 * @returns What lies inside the line, and what outside.
 */
export function cutPolygons(polygons: Polygons, cut: Ring): CutPolygons {
  const result: CutPolygons = { inside: [], outside: [] };
  const box = degreeBox(cut);
  for (const polygon of polygons) {
    const [outer = [], ...holes] = polygon;
    if (!commonBox(degreeBox(outer), box)) {
      result.outside.push(polygon);
      continue;
    }
    for (const { ring, isInside } of cutRing(outer, cut)) {
      const own = holes.filter(([first]) => first && isInRing(first, ring));
      result[isInside ? 'inside' : 'outside'].push([ring, ...own]);
    }
  }
  return result;
}

function cutRing(closed: Ring, cut: Ring): { ring: LonLat[]; isInside: boolean }[] {
  const found = crossRing(closed, cut);
  const crossings = [...found.values()].flat().sort((a, b) => a.along - b.along);
  const [first] = closed;
  if (!first || crossings.length === 0) {
    return [{ ring: [...closed], isInside: first !== undefined && isInRing(first, cut) }];
  }
  let pieces = [knotsOf(closed, found)];
  for (const chord of chordsOf(crossings, cut, closed)) {
    pieces = pieces.flatMap((piece) => splitAlong(piece, chord));
  }
  return pieces.map((piece) => {
    const points = piece.map(({ point }) => point);
    return { ring: [...points, ...points.slice(0, 1)], isInside: isPieceInside(piece, cut) };
  });
}

/** Where the cut crosses a ring, by the number of the point before; most of a ring lies far off. */
function crossRing(closed: Ring, cut: Ring): Map<number, Crossing[]> {
  const [west, south, east, north] = degreeBox(cut);
  const found = new Map<number, Crossing[]>();
  for (let index = 1; index < closed.length; index++) {
    const [from, to] = [closed[index - 1], closed[index]];
    if (!from || !to) continue;
    if (from[0] < west && to[0] < west) continue;
    if (from[0] > east && to[0] > east) continue;
    if (from[1] < south && to[1] < south) continue;
    if (from[1] > north && to[1] > north) continue;
    const own = crossEdge(from, to, cut);
    if (own.length > 0) found.set(index - 1, own);
  }
  return found;
}

/** All points of a ring, with one more wherever the cut crosses it. */
function knotsOf(closed: Ring, found: ReadonlyMap<number, Crossing[]>): Knot[] {
  const knots: Knot[] = [];
  closed.slice(0, -1).forEach((point, index) => {
    knots.push({ point, isOwn: true });
    for (const crossing of found.get(index) ?? []) {
      knots.push({ point: crossing.point, isOwn: true });
    }
  });
  return knots;
}

/** Where the cut crosses an edge, in the order of the edge. */
function crossEdge(from: LonLat, to: LonLat, cut: Ring): Crossing[] {
  // Both neighbours of a border reckon it the same way round, that their points are equal to the bit.
  const isTurned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1]);
  const [a, b] = isTurned ? [to, from] : [from, to];
  const found = cut.flatMap((c, index): (Crossing & { at: number })[] => {
    const d = cut[(index + 1) % cut.length] ?? c;
    const [sideC, sideD] = [sideOf(a, b, c), sideOf(a, b, d)];
    const [sideA, sideB] = [sideOf(c, d, a), sideOf(c, d, b)];
    if (sideC > 0 === sideD > 0 || sideA > 0 === sideB > 0) return [];
    const at = sideA / (sideA - sideB);
    const point: LonLat = [a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at];
    return [{ point, at, along: index + sideC / (sideC - sideD) }];
  });
  return found.sort((one, other) => (isTurned ? other.at - one.at : one.at - other.at));
}

/** The parts of the cut that run through the inside of a ring, from crossing to crossing. */
function chordsOf(crossings: readonly Crossing[], cut: Ring, ring: Ring): LonLat[][] {
  const [start] = cut;
  const startsInside = start !== undefined && isInRing(start, ring);
  // From a start inside, the first crossing leaves the ring: its chord is the last one.
  const turned = startsInside ? [...crossings.slice(1), ...crossings.slice(0, 1)] : crossings;
  return turned.flatMap((from, index) => {
    const to = turned[index + 1];
    return index % 2 === 0 && to ? [[from.point, ...pointsBetween(from, to, cut), to.point]] : [];
  });
}

function pointsBetween(from: Crossing, to: Crossing, cut: Ring): LonLat[] {
  const first = Math.floor(from.along) + 1;
  const last = Math.floor(to.along) + (to.along < from.along ? cut.length : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const point = cut[(first + step) % cut.length];
    return point ? [point] : [];
  }).flat();
}

/** Split the one piece that a chord runs through; any other stays whole. */
function splitAlong(piece: Knot[], chord: readonly LonLat[]): Knot[][] {
  const [start, end] = [chord[0], chord.at(-1)].map((point) =>
    piece.findIndex((knot) => knot.point === point),
  );
  if (start === undefined || end === undefined || start < 0 || end < 0) return [piece];
  const inner = chord.slice(1, -1).map((point): Knot => ({ point, isOwn: false }));
  const isForward = start < end;
  const [low, high] = isForward ? [start, end] : [end, start];
  const forward = isForward ? inner : [...inner].reverse();
  const backward = [...forward].reverse();
  return [
    [...piece.slice(low, high), leave(piece[high]), backward].flat(),
    [...piece.slice(0, low), leave(piece[low]), forward, piece.slice(high)].flat(),
  ];
}

/** The way on from this point is one of the cut. */
function leave(knot: Knot | undefined): Knot[] {
  return knot ? [{ ...knot, isOwn: false }] : [];
}

/** The middle of its longest own edge tells it, as the cut crosses no edge any more. */
function isPieceInside(piece: readonly Knot[], cut: Ring): boolean {
  let [best, middle]: [number, LonLat] = [-1, [0, 0]];
  piece.forEach(({ point: [x, y], isOwn }, index) => {
    const [nextX, nextY] = piece[(index + 1) % piece.length]?.point ?? [x, y];
    const length = Math.hypot(nextX - x, nextY - y);
    if (isOwn && length > best) [best, middle] = [length, [(x + nextX) / 2, (y + nextY) / 2]];
  });
  return isInRing(middle, cut);
}

/** Above 0 where a point lies to the left of a line. */
function sideOf(from: LonLat, to: LonLat, point: LonLat): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}
