import type { GeoProjection } from 'd3-geo';
import type { LonLat } from './country-shape.ts';
import type { Geography } from './load-geography.ts';

/** The room of a map, in pt. */
export interface MapRoom {
  width: number;
  /** Least and greatest height as a part of the width. */
  flattest: number;
  tallest: number;
  /** Free space round what must be seen. */
  margin: number;
  /** The map is at least so many degrees wide, that a reader knows the shores around. */
  narrowest: number;
}

/** A projection that is scaled to its room. */
export interface FittedProjection {
  projection: GeoProjection;
  height: number;
}

/** A part of the earth up to this far from its middle, in degrees, is seen from above. */
const LARGEST_CAP = 62;
/** Radians in a degree. */
const RADIANS = Math.PI / 180;
/** Steps in which the middle meridian of a world map is tried, in degrees. */
const TURN = 5;
/** A turn is as good as another that makes the map larger when it reaches this part of its scale. */
const NEARLY = 0.95;

/**
 * Choose a projection of equal areas and scale it so that all points are seen: for a part of the
 * earth the one that is seen from above its middle, else a world map turned so that the points lie
 * together.
 *
 * @param points What must be seen; at least one.
 * @param room The room of the map.
 * @param geo The library of projections.
 * @returns The projection and the height it needs.
 */
export function chooseProjection(
  points: readonly LonLat[],
  room: MapRoom,
  geo: Geography['geo'],
): FittedProjection {
  const { centre, radius } = enclose(points, geo);
  if (radius <= LARGEST_CAP) {
    const projection = geo.geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
    return scaleToRoom(projection, points, room);
  }
  const turns = Array.from({ length: 360 / TURN }, (_, step) => {
    const turn = -180 + step * TURN;
    const fitted = scaleToRoom(geo.geoEqualEarth().rotate([-turn, 0]), points, room);
    const [middle = 0] = fitted.projection.invert?.([room.width / 2, fitted.height / 2]) ?? [];
    return { ...fitted, off: Math.abs(((middle - turn + 540) % 360) - 180) };
  });
  const largest = turns.reduce((most, { projection }) => Math.max(most, projection.scale()), 0);
  // Where shapes are least bent, though a little smaller; the first of equals wins, so that the
  // same points always give the same map.
  return turns
    .filter(({ projection }) => projection.scale() >= NEARLY * largest)
    .reduce((best, one) => (one.off < best.off - 1e-6 ? one : best));
}

function scaleToRoom(
  projection: GeoProjection,
  points: readonly LonLat[],
  { width, flattest, tallest, margin, narrowest }: MapRoom,
): FittedProjection {
  const unit = projection.precision(0.3).scale(1).translate([0, 0]);
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  // A loop without lists, as it runs for each point in each of the turns that are tried.
  for (const point of points) {
    const seen = unit(point);
    if (!seen) continue;
    left = Math.min(left, seen[0]);
    right = Math.max(right, seen[0]);
    top = Math.min(top, seen[1]);
    bottom = Math.max(bottom, seen[1]);
  }
  const widest = (width * 180) / (narrowest * Math.PI);
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-9),
    (width * tallest - 2 * margin) / Math.max(bottom - top, 1e-9),
    widest,
  );
  const height = Math.max(width * flattest, (bottom - top) * scale + 2 * margin);
  return {
    projection: projection
      .scale(scale)
      .translate([
        width / 2 - ((left + right) / 2) * scale,
        height / 2 - ((top + bottom) / 2) * scale,
      ]),
    height,
  };
}

/** Smallest circle round points on the globe, near enough: the middle walks to the farthest one. */
function enclose(
  points: readonly LonLat[],
  geo: Geography['geo'],
): { centre: LonLat; radius: number } {
  let centre: LonLat = points[0] ?? [0, 0];
  let radius = 0;
  for (let step = 1; step <= 60; step++) {
    const far = farthest(centre, points);
    radius = geo.geoDistance(centre, far);
    centre = geo.geoInterpolate(centre, far)(1 / (step + 1));
  }
  return { centre, radius: (radius * 180) / Math.PI };
}

/** The farthest has the smallest cosine of its distance, which is much faster than the distance. */
function farthest(centre: LonLat, points: readonly LonLat[]): LonLat {
  const latitude = centre[1] * RADIANS;
  const [sine, cosine] = [Math.sin(latitude), Math.cos(latitude)];
  let far = centre;
  let closeness = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const own =
      sine * Math.sin(point[1] * RADIANS) +
      cosine * Math.cos(point[1] * RADIANS) * Math.cos((point[0] - centre[0]) * RADIANS);
    if (own < closeness) [far, closeness] = [point, own];
  }
  return far;
}
