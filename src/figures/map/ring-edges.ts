import type { LonLat } from './country-shape.ts';
import type { DegreeBox } from './plane-ring.ts';

/** Larger than any sum of two latitudes by the finest step of longitudes in the atlas. */
const APART = 2 ** 20;

/**
 * Make keys of those edges of a ring that lie in a box. They are the same for both directions: the
 * middle of the edge, as no two borders of an atlas cross.
 *
 * @param ring A closed ring, in degrees.
 * @param box The box.
 * @param take Gets each key, and the number of the point that the edge leads to; edges of no length
 *   are left out.
 */
export function eachEdge(
  ring: readonly LonLat[],
  [west, south, east, north]: DegreeBox,
  take: (key: number, index: number) => void,
): void {
  let from = ring[0];
  if (!from) return;
  let wasIn = false;
  for (let index = 0; index < ring.length; index++) {
    const to: LonLat = ring[index] ?? from;
    const isIn = to[0] >= west && to[0] <= east && to[1] >= south && to[1] <= north;
    if (wasIn && isIn && (from[0] !== to[0] || from[1] !== to[1])) {
      take((from[0] + to[0]) * APART + (from[1] + to[1]), index);
    }
    from = to;
    wasIn = isIn;
  }
}

/**
 * Find the edges that a ring shares, and part the ring at them.
 *
 * @param ring A closed ring, in degrees.
 * @param box Where shared edges may lie.
 * @param shared Their keys.
 * @returns Lines along the shared edges, and along the others; a ring without shared edges is one
 *   line.
 */
export function partRing(
  ring: readonly LonLat[],
  box: DegreeBox,
  shared: ReadonlySet<number>,
): { shared: LonLat[][]; own: LonLat[][] } {
  const parts = { shared: [] as LonLat[][], own: [] as LonLat[][] };
  let start = 0;
  const push = (list: LonLat[][], from: number, to: number) => {
    if (to > from) list.push(ring.slice(from, to + 1));
  };
  let sharedFrom = -1;
  eachEdge(ring, box, (key, index) => {
    if (!shared.has(key)) return;
    if (index - 1 !== start || sharedFrom < 0) {
      if (sharedFrom >= 0) push(parts.shared, sharedFrom, start);
      push(parts.own, start, index - 1);
      sharedFrom = index - 1;
    }
    start = index;
  });
  if (sharedFrom >= 0) push(parts.shared, sharedFrom, start);
  push(parts.own, start, ring.length - 1);
  return { shared: joinEnds(parts.shared), own: joinEnds(parts.own) };
}

/** A line that goes on over the point where its ring begins is one. */
function joinEnds(lines: LonLat[][]): LonLat[][] {
  const [first, ...rest] = lines;
  const last = rest.at(-1);
  const [start, end] = [first?.[0], last?.at(-1)];
  if (!first || !last || start?.[0] !== end?.[0] || start?.[1] !== end?.[1]) return lines;
  return [...rest.slice(0, -1), [...last, ...first.slice(1)]];
}
