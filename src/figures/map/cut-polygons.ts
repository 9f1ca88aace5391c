import type { LonLat, Polygons } from './country-shape.ts';
import { type DegreeBox, degreeBox, isInRing } from './plane-ring.ts';

type Ring = readonly LonLat[];

/** What a line round a piece of land parts it into. */
export interface CutPolygons {
  inside: Polygons;
  outside: Polygons;
}

/** A line from one crossing of the cut with a ring to the next. */
interface Arc {
  points: Ring;
  /** Whether it is a part of the ring, not one of the cut. */
  isOwn: boolean;
}

/** A point where the cut crosses a ring. */
interface Crossing {
  point: LonLat;
  /** How far along the cut: the number of its point before, and the part of the way to the next. */
  along: number;
  /** Number of the point of the ring before it. */
  index: number;
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
    if (!reaches(outer, box)) {
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

/** Whether a ring may have a part in a box: it does not lie wholly on one side of it. */
function reaches(ring: Ring, [west, south, east, north]: DegreeBox): boolean {
  return (
    ring.some((point) => point[0] >= west) &&
    ring.some((point) => point[0] <= east) &&
    ring.some((point) => point[1] >= south) &&
    ring.some((point) => point[1] <= north)
  );
}

function cutRing(closed: LonLat[], cut: Ring): { ring: LonLat[]; isInside: boolean }[] {
  const found = crossRing(closed, cut);
  const [first] = closed;
  if (!first || found.length === 0) {
    return [{ ring: closed, isInside: first !== undefined && isInRing(first, cut) }];
  }
  let pieces = [arcsOf(closed, found)];
  for (const chord of chordsOf(found, cut, closed)) {
    pieces = pieces.flatMap((piece) => splitAlong(piece, chord));
  }
  return pieces.map((piece) => ({ ring: ringOf(piece), isInside: isPieceInside(piece, cut) }));
}

/** Where the cut crosses a ring, in the order of the ring; most of it lies far off. */
function crossRing(closed: Ring, cut: Ring): Crossing[] {
  const [west, south, east, north] = degreeBox(cut);
  const found: Crossing[] = [];
  for (let index = 1; index < closed.length; index++) {
    const from = closed[index - 1];
    const to = closed[index];
    if (!from || !to) continue;
    if (from[0] < west && to[0] < west) continue;
    if (from[0] > east && to[0] > east) continue;
    if (from[1] < south && to[1] < south) continue;
    if (from[1] > north && to[1] > north) continue;
    found.push(...crossEdge(from, to, cut).map((own) => ({ ...own, index: index - 1 })));
  }
  return found;
}

/** Where the cut crosses an edge, in the order of the edge. */
function crossEdge(from: LonLat, to: LonLat, cut: Ring): Omit<Crossing, 'index'>[] {
  // Both neighbours of a border reckon it the same way round, that their points are equal to the bit.
  const isTurned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1]);
  const a = isTurned ? to : from;
  const b = isTurned ? from : to;
  const found: { point: LonLat; along: number; at: number }[] = [];
  let c = cut.at(-1) ?? a;
  let sideC = sideOf(a, b, c);
  for (let index = 0; index < cut.length; index++) {
    const d = cut[index] ?? c;
    const sideD = sideOf(a, b, d);
    if (sideC > 0 !== sideD > 0) {
      const sideA = sideOf(c, d, a);
      const sideB = sideOf(c, d, b);
      if (sideA > 0 !== sideB > 0) {
        const at = sideA / (sideA - sideB);
        const point: LonLat = [a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at];
        const before = (index + cut.length - 1) % cut.length;
        found.push({ point, at, along: before + sideC / (sideC - sideD) });
      }
    }
    [c, sideC] = [d, sideD];
  }
  return found.sort((one, other) => (isTurned ? other.at - one.at : one.at - other.at));
}

/** The ring from crossing to crossing. */
function arcsOf(closed: Ring, found: readonly Crossing[]): Arc[] {
  return found.map(({ point, index }, number) => {
    const next = found[number + 1];
    const between = next
      ? closed.slice(index + 1, next.index + 1)
      : closed.slice(index + 1, -1).concat(closed.slice(0, (found[0]?.index ?? 0) + 1));
    const end = next?.point ?? found[0]?.point ?? point;
    return { points: [point].concat(between, [end]), isOwn: true };
  });
}

function ringOf(piece: readonly Arc[]): LonLat[] {
  const points = piece.flatMap((arc) => arc.points.slice(0, -1));
  return points.concat(points.slice(0, 1));
}

/** The parts of the cut that run through the inside of a ring, from crossing to crossing. */
function chordsOf(found: readonly Crossing[], cut: Ring, ring: Ring): LonLat[][] {
  const crossings = [...found].sort((a, b) => a.along - b.along);
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
function splitAlong(piece: Arc[], chord: readonly LonLat[]): Arc[][] {
  const numberOf = (point: LonLat | undefined) =>
    piece.findIndex(({ points }) => points[0] === point);
  const [start, end] = [numberOf(chord[0]), numberOf(chord.at(-1))];
  if (start < 0 || end < 0) return [piece];
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  const turned = [...chord].reverse();
  const [there, back] = start < end ? [chord, turned] : [turned, chord];
  return [
    [...piece.slice(low, high), { points: back, isOwn: false }],
    [...piece.slice(0, low), { points: there, isOwn: false }, ...piece.slice(high)],
  ];
}

/** The middle of its longest own edge tells it, as the cut crosses no edge any more. */
function isPieceInside(piece: readonly Arc[], cut: Ring): boolean {
  let longest = -1;
  let middle: LonLat = [0, 0];
  for (const { points, isOwn } of piece) {
    if (!isOwn) continue;
    for (let index = 1; index < points.length; index++) {
      const from = points[index - 1] ?? middle;
      const to = points[index] ?? middle;
      const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
      if (length <= longest) continue;
      longest = length;
      middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    }
  }
  return isInRing(middle, cut);
}

/** Above 0 where a point lies to the left of a line. */
function sideOf(from: LonLat, to: LonLat, point: LonLat): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}
