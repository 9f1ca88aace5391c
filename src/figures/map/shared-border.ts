import type { LonLat, Polygons } from './country-shape.ts';
import { commonBox, degreeBox } from './plane-ring.ts';
import { eachEdge, partRing } from './ring-edges.ts';

/**
 * Find the border that two lands share.
 *
 * @param one Polygons of the one, with closed rings.
 * @param other Polygons of the other; where the two touch, their points are the same.
 * @returns Lines along the border, in degrees; none where they do not touch.
 */
export function sharedBorder(one: Polygons, other: Polygons): LonLat[][] {
  const near = one.flat().map((ring) => ({ ring, box: degreeBox(ring) }));
  return other.flat().flatMap((ring) => {
    const box = degreeBox(ring);
    const edges = new Set<number>();
    for (const neighbour of near) {
      const common = commonBox(neighbour.box, box);
      if (common) eachEdge(neighbour.ring, common, (key) => edges.add(key));
    }
    return edges.size > 0 ? partRing(ring, box, edges).shared : [];
  });
}
