import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { World } from '../../world.ts';
import { createGazetteer } from './gazetteer.ts';

/** How finely outlines are drawn: for a map of the world, or for a part of it. */
export type Detail = '110m' | '50m';

/** The outline of a country. */
export interface CountryShape {
  /** ISO 3166-1 alpha-2; absent for land that belongs to no code. */
  code: string | undefined;
  /** Polygons as rings of longitude and latitude, in degrees; the first ring is the outer one. */
  polygons: [number, number][][][];
}

/** Everything that maps are drawn with. */
export interface Geography {
  geo: typeof import('d3-geo');
  /** Outlines of all countries but Antarctica. */
  shapes(detail: Detail): Promise<readonly CountryShape[]>;
}

/** Land without a number of its own, by the name in the atlas, with the code ISO 3166 counts it to. */
const unnumbered: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
};

const ANTARCTICA = '010';

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
  const loaded = new Map<Detail, Promise<readonly CountryShape[]>>();
  return { geo, shapes };

  function shapes(detail: Detail): Promise<readonly CountryShape[]> {
    const known = loaded.get(detail) ?? readShapes(detail);
    loaded.set(detail, known);
    return known;
  }

  async function readShapes(detail: Detail): Promise<readonly CountryShape[]> {
    const { resolve } = createRequire(import.meta.url);
    const bytes = await world.readOwn(resolve(`world-atlas/countries-${detail}.json`));
    const atlas = JSON.parse(Buffer.from(bytes).toString('utf8')) as Atlas;
    const { features } = feature(atlas, atlas.objects.countries);
    return features
      .filter(({ id }) => id !== ANTARCTICA)
      .map(({ id, geometry, properties: { name } }) => ({
        code: codes.get(String(id ?? '')) ?? unnumbered[name],
        polygons: polygonsOf(geometry),
      }));
  }
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function polygonsOf(geometry: { type: string; coordinates?: unknown }): CountryShape['polygons'] {
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return [coordinates] as CountryShape['polygons'];
  return (type === 'MultiPolygon' ? coordinates : []) as CountryShape['polygons'];
}
