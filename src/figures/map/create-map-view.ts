import type { GeoProjection } from 'd3-geo';
import type { Box } from '../geometry/box.ts';
import type { ScenePoint } from '../scene.ts';
import { chooseProjection, type MapRoom } from './choose-projection.ts';
import type { LonLat, Polygons } from './country-shape.ts';
import type { DisputedLand } from './disputed-lands.ts';
import { findOutlines } from './find-outlines.ts';
import type { Detail, Geography } from './load-geography.ts';
import { createRingProjector, type RingProjector } from './project-rings.ts';

/** A wanted country, as a map shows it. */
export interface ViewedCountry {
  code: string;
  /** Its outline, in pt; none where all of it lies outside the frame. */
  rings: ScenePoint[][];
}

/** Hatched land, as a map shows it. */
export interface ViewedHatching {
  land: DisputedLand;
  /** Whether it lies in a shaded country. */
  isShaded: boolean;
  /** Its outline, in pt. */
  rings: ScenePoint[][];
}

/** A part of the earth on the page, in pt from the upper left corner of its frame. */
export interface MapView {
  frame: Box;
  /** Pt for a degree, about the middle. */
  scale: number;
  project(point: LonLat): ScenePoint;
  projector: RingProjector;
  /** Land of other countries, each for itself. */
  land: ScenePoint[][][];
  countries: ViewedCountry[];
  /** What of the land is hatched. */
  hatched: ViewedHatching[];
  /** Borders that are dashed. */
  dashed: ScenePoint[][];
}

/** What a view is made of. */
export interface MapViewInput {
  /** What must be seen; at least one point. */
  seen: readonly LonLat[];
  /** Countries that are shaded: ISO 3166-1 alpha-2. */
  codes: readonly string[];
  room: MapRoom;
  /** How far outlines go on beyond the frame, in pt: where nothing covers its line, a little. */
  overhang: number;
}

/** A map that reaches further than this from its middle shows most of the earth, in degrees. */
const WIDEST_NEAR = 60;
/** From how many pt for a degree on a coarser outline would be seen to be coarse. */
const MEDIUM_FROM = 4;
const FINE_FROM = 20;

/**
 * Look at a part of the earth: project the outlines of the countries, as fine as the scale asks.
 *
 * @param input What is to be seen, and its room.
 * @param geography Outlines and projections.
 * @returns The view.
 */
export async function createMapView(
  { seen, codes, room, overhang }: MapViewInput,
  geography: Geography,
): Promise<MapView> {
  const { geo } = geography;
  const { projection, height } = chooseProjection(seen, room, geo);
  const frame: Box = { x: 0, y: 0, width: room.width, height };
  projection.clipExtent([
    [-overhang, -overhang],
    [room.width + overhang, height + overhang],
  ]);
  const scale = (projection.scale() * Math.PI) / 180;
  const outlines = await findOutlines(codes, detailOf(scale), geography);
  const projector = createRingProjector(projection, geo);
  const near = createNearness(projection, frame, scale, geography.boundsOf);
  return {
    frame,
    scale,
    projector,
    project: (point) => {
      const [x, y] = projection(point) ?? [0, 0];
      return { x, y };
    },
    land: outlines.others
      .map((polygons) => projector.rings(polygons.filter(near), true))
      .filter((rings) => rings.length > 0),
    countries: [...outlines.wanted].map(([code, polygons]) => ({
      code,
      rings: projector.rings(polygons.filter(near), false),
    })),
    hatched: outlines.hatched.map(({ land, isWanted, polygons }) => ({
      land,
      isShaded: isWanted,
      rings: projector.rings(polygons.filter(near), !isWanted),
    })),
    dashed: outlines.dashed.filter((line) => near([line])).flatMap(projector.lines),
  };
}

function detailOf(scale: number): Detail {
  if (scale < MEDIUM_FROM) return '110m';
  return scale < FINE_FROM ? '50m' : '10m';
}

/**
 * Make what tells whether a polygon may be seen at all, as to project those that are not would take
 * most of the time. It may say yes too often, never no.
 */
function createNearness(
  projection: GeoProjection,
  { width, height }: Box,
  scale: number,
  boundsOf: Geography['boundsOf'],
): (polygon: Polygons[number]) => boolean {
  const [longitude, latitude] = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  // Half the diagonal of the frame in degrees, and as much again for what projections stretch.
  const reach = Math.hypot(width, height) / scale;
  if (reach > WIDEST_NEAR) return () => true;
  const breadth = breadthOf(reach, latitude);
  const turn = (x: number) => ((x - longitude + 540) % 360) - 180;
  return (polygon) => {
    const [left, south, right, north] = boundsOf(polygon);
    if (north < latitude - reach || south > latitude + reach) return false;
    let [west, east] = [turn(left), turn(right)];
    // Where the far meridian of this map runs through the box, its sides say nothing of the ring.
    if (west > east || right - left >= 360) {
      [west, east] = [180, -180];
      for (const [x] of polygon[0] ?? []) {
        west = Math.min(west, turn(x));
        east = Math.max(east, turn(x));
      }
    }
    // A ring that is wider than half the earth may go round it, or be cut by the far meridian.
    return east - west > 180 || (west < breadth && east > -breadth);
  };
}

/** How far a circle on the globe reaches to the east of its middle, in degrees. */
function breadthOf(reach: number, latitude: number): number {
  const radians = Math.PI / 180;
  if (Math.abs(latitude) + reach >= 89) return 180;
  return Math.asin(Math.sin(reach * radians) / Math.cos(latitude * radians)) / radians;
}
