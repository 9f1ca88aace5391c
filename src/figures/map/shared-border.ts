import type { LonLat } from './choose-projection.ts';
import type { CountryShape } from './load-geography.ts';
import { commonBox, degreeBox } from './plane-ring.ts';
import { eachEdge, partRing } from './ring-edges.ts';

type Polygons = CountryShape['polygons'];

/**
 * Find the border that two lands share.
 *
 * @param one Polygons of the one, with closed rings.
 * @param other Polygons of the other; where the two touch, their points are the same.
 * @returns Lines along the border, in degrees; none where they do not touch.
 */
export function sharedBorder(one: Polygons, other: Polygons): LonLat[][] {
  const box = commonBox(degreeBox(...one.flat()), degreeBox(...other.flat()));
  if (!box) return [];
  const edges = new Set<number>();
  for (const ring of one.flat()) eachEdge(ring, box, (key) => edges.add(key));
  return other.flat().flatMap((ring) => partRing(ring, box, edges).shared);
}
