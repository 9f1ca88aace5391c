/** Mean radius of the earth in km (IUGG). */
const EARTH_RADIUS = 6371.0088;

/** A point on the earth, in degrees. */
export interface EarthPoint {
  latitude: number;
  longitude: number;
}

/**
 * Measure the great circle between two places, as far as a reader of a small map wants to know it.
 *
 * @param from One end.
 * @param to The other end.
 * @returns Kilometres, rounded to a hundred; below a thousand to ten, and never less than ten.
 */
export function roundDistance(from: EarthPoint, to: EarthPoint): number {
  const distance = greatCircle(from, to);
  const step = distance < 950 ? 10 : 100;
  return Math.max(10, Math.round(distance / step) * step);
}

/** The haversine formula keeps its precision for places that are near each other. */
function greatCircle(from: EarthPoint, to: EarthPoint): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const along =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(from.longitude, to.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(along)));
}
