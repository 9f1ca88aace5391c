import type { LonLat } from './country-shape.ts';

/**
 * Measure a ring on the plane of longitude and latitude.
 *
 * @param ring A closed ring, in degrees.
 * @returns Its area in square degrees; negative for one that runs anticlockwise.
 */
export function planeArea(ring: readonly LonLat[]): number {
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    const from = ring[index - 1];
    const to = ring[index];
    if (from && to) doubled += (to[0] - from[0]) * (to[1] + from[1]);
  }
  return doubled / 2;
}

/**
 * Tell whether a point lies in a ring, on the plane of longitude and latitude.
 *
 * @param point The point, in degrees.
 * @param ring The ring, closed or open.
 * @returns Whether it does.
 */
export function isInRing([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let isInside = false;
  let last = ring.at(-1);
  // Outlines have thousands of points: no list is made for each of them.
  for (let index = 0; index < ring.length; index++) {
    const next = ring[index];
    if (!next || !last) continue;
    if (next[1] > y !== last[1] > y) {
      const at = (y - next[1]) / (last[1] - next[1]);
      if (x < next[0] + at * (last[0] - next[0])) isInside = !isInside;
    }
    last = next;
  }
  return isInside;
}

/** A box of longitudes and latitudes, in degrees. */
export type DegreeBox = readonly [west: number, south: number, east: number, north: number];

/**
 * Find the smallest box round a ring.
 *
 * @param ring The ring, closed or open.
 * @returns The box; one that meets no other where there are no points.
 */
export function degreeBox(ring: readonly LonLat[]): DegreeBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of ring) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/**
 * Find what two boxes have in common.
 *
 * @param a One box.
 * @param b The other.
 * @returns The box; nothing where they do not meet.
 */
export function commonBox(a: DegreeBox, b: DegreeBox): DegreeBox | undefined {
  const box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ] as const;
  return box[0] <= box[2] && box[1] <= box[3] ? box : undefined;
}
