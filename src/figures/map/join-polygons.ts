import type { LonLat } from './choose-projection.ts';
import type { CountryShape } from './load-geography.ts';
import { commonBox, type DegreeBox, degreeBox, isInRing, planeArea } from './plane-ring.ts';
import { eachEdge, partRing } from './ring-edges.ts';

type Polygons = CountryShape['polygons'];

const EVERYWHERE: DegreeBox = [-180, -90, 180, 90];

/**
 * Join polygons that share a border to one without it.
 *
 * @param polygons Polygons with closed rings, outer rings clockwise and holes the other way; where
 *   two touch, their points are the same.
 * @returns The joined polygons; those that touch no other are as they were, and first.
 */
export function joinPolygons(polygons: Polygons): Polygons {
  const shared = sharedEdges(polygons);
  const parted = polygons.map((polygon) => ({
    polygon,
    rings: polygon.map((ring) => partRing(ring, EVERYWHERE, shared)),
  }));
  const touching = parted.filter(({ rings }) => rings.some((ring) => ring.shared.length > 0));
  if (touching.length === 0) return polygons;
  const apart = parted.filter((one) => !touching.includes(one)).map(({ polygon }) => polygon);
  const lines = touching.flatMap(({ rings }) => rings.flatMap(({ own }) => own));
  return [...apart, ...polygonsOf(stitch(lines))];
}

/** Keys of the edges that two polygons run along. */
function sharedEdges(polygons: Polygons): Set<number> {
  const boxes = polygons.map(([ring = []]) => degreeBox(ring));
  const shared = new Set<number>();
  polygons.forEach((one, index) => {
    const box = boxes[index] ?? EVERYWHERE;
    for (let next = index + 1; next < polygons.length; next++) {
      const common = commonBox(box, boxes[next] ?? EVERYWHERE);
      if (!common) continue;
      const edges = new Set<number>();
      for (const ring of one) eachEdge(ring, common, (key) => edges.add(key));
      for (const ring of polygons[next] ?? []) {
        eachEdge(ring, common, (key) => edges.has(key) && shared.add(key));
      }
    }
  });
  return shared;
}

/** Put lines together to closed rings. */
function stitch(lines: readonly LonLat[][]): LonLat[][] {
  const left = new Set(lines);
  const rings: LonLat[][] = [];
  for (const line of lines) {
    if (!left.delete(line)) continue;
    const ring = [...line];
    for (let next = follower(ring, left); next; next = follower(ring, left)) {
      left.delete(next);
      ring.push(...next.slice(1));
    }
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}

/** The line that goes on where a ring ends, unless it is closed. */
function follower(ring: readonly LonLat[], lines: ReadonlySet<LonLat[]>): LonLat[] | undefined {
  const [start, end] = [ring[0], ring.at(-1)];
  if (isSame(start, end)) return undefined;
  for (const line of lines) if (isSame(line[0], end)) return line;
  return undefined;
}

function isSame(a: LonLat | undefined, b: LonLat | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** Each outer ring with the holes in it. */
function polygonsOf(rings: readonly LonLat[][]): Polygons {
  const outer = rings.filter((ring) => planeArea(ring) > 0);
  const holes = rings.filter((ring) => planeArea(ring) < 0);
  return outer.map((ring) => [
    ring,
    ...holes.filter(([first]) => first !== undefined && isInRing(first, ring)),
  ]);
}
