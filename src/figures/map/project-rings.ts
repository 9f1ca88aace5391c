import type { GeoContext, GeoPath, GeoProjection } from 'd3-geo';
import type { ScenePoint } from '../scene.ts';
import type { Geography } from './load-geography.ts';

/** Turns outlines and lines on the globe into rings and lines on the page. */
export interface RingProjector {
  /**
   * Rings of polygons, with points no nearer to each other than can be seen; those of the background
   * lose what is too small to be seen.
   */
  rings(polygons: [number, number][][][], isBackground: boolean): ScenePoint[][];
  /** A line, which breaks where the map ends. */
  lines(points: [number, number][]): ScenePoint[][];
}

/** Points nearer to each other than this are one, in pt: in the background, and elsewhere. */
const COARSE = 0.75;
const FINE = 0.25;
/** Rings smaller than this are no use as background, in pt. */
const SMALLEST = 0.9;

/**
 * Make what projects outlines.
 *
 * @param projection Projection with its frame set.
 * @param geo The library of projections.
 * @returns The projector.
 */
export function createRingProjector(
  projection: GeoProjection,
  geo: Geography['geo'],
): RingProjector {
  const collector = createCollector();
  const path: GeoPath = geo.geoPath(projection, collector.context);
  return {
    rings(polygons, isBackground) {
      path({ type: 'MultiPolygon', coordinates: polygons });
      const rings = collector.take();
      // What is hardly larger than the distance of its points stays as it is: it may be all of a state.
      const thinFinely = (ring: ScenePoint[]) =>
        sizeOf(ring) < 3 * FINE ? ring : thin(ring, FINE);
      if (!isBackground) return rings.map(thinFinely).filter(hasArea);
      const large = rings.filter((ring) => sizeOf(ring) >= SMALLEST);
      return large.map((ring) => thin(ring, COARSE)).filter(hasArea);
    },
    lines(points) {
      path({ type: 'LineString', coordinates: points });
      return collector.take().filter((line) => line.length > 1);
    },
  };
}

/** Stands where a canvas would, and keeps the points. */
function createCollector(): { context: GeoContext; take(): ScenePoint[][] } {
  let lines: ScenePoint[][] = [];
  return {
    context: {
      beginPath() {},
      closePath() {},
      arc() {},
      moveTo: (x, y) => lines.push([{ x, y }]),
      lineTo: (x, y) => lines.at(-1)?.push({ x, y }),
    },
    take() {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

function hasArea(ring: readonly ScenePoint[]): boolean {
  return ring.length > 2;
}

function thin(ring: readonly ScenePoint[], least: number): ScenePoint[] {
  const kept: ScenePoint[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point);
  }
  return kept;
}

/**
 * Measure how large a ring is.
 *
 * @param ring Points of the ring, in pt.
 * @returns The longer side of its box, in pt.
 */
export function sizeOf(ring: readonly ScenePoint[]): number {
  const side = (values: number[]) =>
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) -
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return ring.length === 0
    ? 0
    : Math.max(side(ring.map(({ x }) => x)), side(ring.map(({ y }) => y)));
}
