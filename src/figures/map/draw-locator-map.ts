import type { Capital, LocatorMap } from '../../model/figure.ts';
import type { MeasureText } from '../measure-text.ts';
import type { Scene, ScenePoint, Shape } from '../scene.ts';
import type { MapRoom } from './choose-projection.ts';
import { cornersOf } from './corners-of.ts';
import type { LonLat } from './country-shape.ts';
import { createMapView } from './create-map-view.ts';
import { claimants, countedTo, type DisputedLand, disputedLands } from './disputed-lands.ts';
import { drawLand, type LandDrawing } from './draw-land.ts';
import { findOutlines } from './find-outlines.ts';
import type { Geography } from './load-geography.ts';
import { type MapLabel, mapLabelShapes } from './map-label.ts';
import { anchorShape, leaderShapes, markShapes } from './map-shapes.ts';
import { CAPITAL_DOT, type CapitalDot } from './name-capitals.ts';
import { type NamedPlaces, namePlaces } from './name-places.ts';
import { type DrawnInset, insetShapes } from './place-insets.ts';
import type { RingProjector } from './project-rings.ts';

/** What a map is drawn from. */
export interface LocatorMapInput {
  map: LocatorMap;
  /** What is written at a capital. */
  capitalName(capital: Capital): string;
  /** What is written on a country or beside it: ISO 3166-1 alpha-2 in, its name out. */
  countryName(code: string): string;
  room: MapRoom;
  /** Measures text in the font of the map. */
  measureText: MeasureText;
}

/** A map, and what it tells. */
export interface DrawnMap {
  scene: Scene;
  /** All names on it, those of its insets too. */
  labels: MapLabel[];
  insets: DrawnInset[];
  /** Codes of the countries that are too small to be seen, with a ring where they are. */
  ringed: string[];
  /** Names of capitals and countries for which no place was left. */
  unnamed: string[];
  /** Countries that are shaded with another one, as the United Nations count them to it. */
  counted: { whole: string; parts: string[] }[];
  /** Hatched land that can be seen. */
  hatched: DisputedLand[];
  /** Whether a dashed border can be seen. */
  isDashed: boolean;
}

/**
 * Draw a locator map: land, the wanted countries in the accent with their names, the great circle
 * between the ends, and a dot with a name at each of them. Countries that are too small to be seen
 * are shown in an inset, or get a ring where there is no room for one.
 *
 * @param input What it shows, and its room.
 * @param geography Outlines and projections.
 * @returns The drawing. Roles of its shapes: `sea`, `graticule`, those of land, `ring`, `arc`, `dot`,
 *   `halo`, `leader`, `anchor`, `inset-mark`, `inset-frame`, `frame`, and those of labels.
 */
export async function drawLocatorMap(
  input: LocatorMapInput,
  geography: Geography,
): Promise<DrawnMap> {
  const { map, room } = input;
  const arc = arcOf(map, geography.geo);
  const ends = [map.from, map.to].flatMap((end) => end ?? []);
  const corners = await cornersOfAll(map, geography);
  const seen = [...arc, ...ends.map(lonLatOf), ...corners];
  const view = await createMapView({ seen, codes: map.countries, room, overhang: 2 }, geography);
  const lines = arc.length > 1 ? view.projector.lines(arc) : [];
  const dots = ends.map((end): CapitalDot => ({ end, point: view.project(lonLatOf(end)) }));
  const names = await namePlaces({ ...input, view, lines, dots }, geography);
  const land = drawLand(view, names.labels);
  const drawings = [land, ...names.insets.map((inset) => inset.land)];
  return {
    scene: {
      width: view.frame.width,
      height: view.frame.height,
      shapes: [
        { kind: 'rect', role: 'sea', ...view.frame },
        ...graticule(view.projector, geography.geo),
        ...land.shapes,
        ...lineShapes(lines, names),
        ...names.insets.flatMap(insetShapes),
        ...dots.map(
          ({ point }): Shape => ({ kind: 'circle', role: 'dot', ...point, radius: CAPITAL_DOT }),
        ),
        ...names.labels.flatMap(mapLabelShapes),
        { kind: 'rect', role: 'frame', ...view.frame },
      ],
    },
    labels: [...names.labels, ...names.insets.flatMap(({ labels }) => labels)],
    insets: names.insets,
    ringed: names.ringed.map(({ code }) => code),
    unnamed: names.unnamed,
    counted: countedOf(map.countries),
    ...tellLand(drawings),
  };
}

/** Of a country that a great circle ends in, this much round its end must be seen, in degrees. */
const AROUND_END = 16;

/** Corners of the wanted countries, and of what they claim, that should be seen. */
async function cornersOfAll(
  { countries: codes, from, to }: LocatorMap,
  geography: Geography,
): Promise<LonLat[]> {
  const { geo } = geography;
  const { wanted, hatched } = await findOutlines(codes, '110m', geography);
  const claimed = hatched.filter(({ land }) => claimants[land]?.some((one) => codes.includes(one)));
  const ends = from && to ? [from, to] : [];
  // Else the far side of a large country would make the other one a speck.
  const mustSee = (code: string) => (corner: LonLat) => {
    const end = ends.find(({ country }) => country === code);
    return !end || geo.geoDistance(lonLatOf(end), corner) < (AROUND_END * Math.PI) / 180;
  };
  return [
    ...[...wanted].flatMap(([code, polygons]) => cornersOf(polygons, geo).filter(mustSee(code))),
    ...claimed.flatMap(({ polygons }) => cornersOf(polygons, geo)),
  ];
}

/** Points of the great circle, near enough to each other to stand for it. */
function arcOf({ from, to }: LocatorMap, geo: Geography['geo']): LonLat[] {
  if (!from || !to || from === to) return [];
  const along = geo.geoInterpolate(lonLatOf(from), lonLatOf(to));
  return Array.from({ length: 65 }, (_, index) => along(index / 64));
}

function countedOf(codes: readonly string[]): DrawnMap['counted'] {
  return codes.flatMap((whole) => {
    const parts = Object.keys(countedTo).filter(
      (part) => countedTo[part] === whole && !codes.includes(part),
    );
    return parts.length > 0 ? [{ whole, parts }] : [];
  });
}

/** What a reader must be told of the land on a map and in its insets. */
function tellLand(drawings: readonly LandDrawing[]): Pick<DrawnMap, 'hatched' | 'isDashed'> {
  const seen = new Set(drawings.flatMap(({ hatched }) => hatched));
  return {
    hatched: disputedLands.filter((land) => seen.has(land)),
    isDashed: drawings.some(({ isDashed }) => isDashed),
  };
}

function lineShapes(
  lines: readonly ScenePoint[][],
  { ringed, leaders, anchors }: NamedPlaces,
): Shape[] {
  return [
    ...ringed.flatMap(({ point, radius }) =>
      markShapes({ kind: 'circle', role: 'ring', ...point, radius }),
    ),
    ...lines.map((points): Shape => ({ kind: 'line', role: 'arc', points })),
    ...leaders.flatMap(leaderShapes),
    ...anchors.map(anchorShape),
  ];
}

function lonLatOf({ longitude, latitude }: Capital): LonLat {
  return [longitude, latitude];
}

function graticule(projector: RingProjector, geo: Geography['geo']): Shape[] {
  const { coordinates } = geo.geoGraticule().step([15, 15]).precision(5)();
  return (coordinates as LonLat[][])
    .flatMap((line) => projector.lines(line))
    .map((points): Shape => ({ kind: 'line', role: 'graticule', points }));
}
