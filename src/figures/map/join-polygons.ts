import type { LonLat, Polygons } from './country-shape.ts';
import { commonBox, type DegreeBox, degreeBox, isInRing, planeArea } from './plane-ring.ts';
import { eachEdge, partRing } from './ring-edges.ts';

const EVERYWHERE: DegreeBox = [-180, -90, 180, 90];

/**
 * Join lands that share a border to one without it.
 *
 * @param parts Polygons of each land, with closed rings, outer rings clockwise and holes the other way.
 *   Where two lands touch, their points are the same; polygons of one land do not touch.
 * @returns The joined polygons; those that touch no other are as they were, and first.
 */
export function joinPolygons(parts: readonly Polygons[]): Polygons {
  const { edges, touching } = sharedEdges(parts);
  if (touching.size === 0) return parts.flat();
  const apart = parts.flat().filter((polygon) => !touching.has(polygon));
  const lines = [...touching].flatMap((polygon) =>
    polygon.flatMap((ring) => partRing(ring, EVERYWHERE, edges).own),
  );
  return [...apart, ...polygonsOf(stitch(lines))];
}

/** Keys of the edges that two lands run along, and the polygons that have them. */
function sharedEdges(parts: readonly Polygons[]): {
  edges: Set<number>;
  touching: Set<Polygons[number]>;
} {
  const boxed = parts.map((polygons) =>
    polygons.map((polygon) => ({ polygon, box: degreeBox(polygon[0] ?? []) })),
  );
  const edges = new Set<number>();
  const touching = new Set<Polygons[number]>();
  for (const [index, land] of boxed.entries()) {
    const others = boxed.slice(0, index).flat();
    for (const { polygon, box } of land) {
      for (const other of others) {
        const common = commonBox(box, other.box);
        const shared = common ? keysOfBoth(polygon, other.polygon, common) : [];
        if (shared.length > 0) touching.add(polygon).add(other.polygon);
        for (const key of shared) edges.add(key);
      }
    }
  }
  return { edges, touching };
}

function keysOfBoth(one: Polygons[number], other: Polygons[number], box: DegreeBox): number[] {
  const keys = new Set<number>();
  for (const ring of one) eachEdge(ring, box, (key) => keys.add(key));
  const shared: number[] = [];
  if (keys.size === 0) return shared;
  for (const ring of other) eachEdge(ring, box, (key) => keys.has(key) && shared.push(key));
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
