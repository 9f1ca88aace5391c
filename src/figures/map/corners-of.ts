import type { LonLat, Polygons } from './country-shape.ts';
import type { Geography } from './load-geography.ts';

/** An island of a country this far from its largest part, in degrees, need not be seen. */
const FAR = 40;
/** Nor need one that is smaller than this part of the largest. */
const LEAST_SHARE = 0.1;

/**
 * Find the corners of a country that a map should show: not those of islands that lie far away from
 * the rest, or are small beside it, which would only make the map wide.
 *
 * @param polygons Outline of the country.
 * @param geo The library of projections.
 * @returns Longitudes and latitudes in degrees; none for a country without an outline.
 */
export function cornersOf(polygons: Polygons, geo: Geography['geo']): LonLat[] {
  const parts = polygons.map((coordinates) => {
    const polygon = { type: 'Polygon', coordinates } as const;
    return {
      ring: coordinates[0] ?? [],
      area: geo.geoArea(polygon),
      centre: geo.geoCentroid(polygon),
    };
  });
  const [largest] = [...parts].sort((a, b) => b.area - a.area);
  if (!largest) return [];
  const near = (centre: LonLat) => geo.geoDistance(centre, largest.centre) < (FAR * Math.PI) / 180;
  return parts
    .filter(({ area, centre }) => area >= LEAST_SHARE * largest.area && near(centre))
    .flatMap(({ ring }) => ring);
}
