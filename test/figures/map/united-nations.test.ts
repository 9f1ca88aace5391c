import { readFileSync } from 'node:fs';
import { geoContains, geoDistance } from 'd3-geo';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CountryShape } from '../../../src/figures/map/country-shape.ts';
import {
  type BorderSide,
  countedTo,
  type DisputedLand,
  dashedBorders,
  disputedLands,
} from '../../../src/figures/map/disputed-lands.ts';
import type { UnitedNationsWorld } from '../../../src/figures/map/follow-united-nations.ts';
import { createGazetteer } from '../../../src/figures/map/gazetteer.ts';
import { details } from '../../../src/figures/map/load-geography.ts';
import { disputedLandName } from '../../../src/html/figures/place-names.ts';
import { scaled } from '../../support/scaled.ts';
import { describeWidely, wide, widely } from '../../support/widely.ts';
import { ownGeography } from './own-geography.ts';

type Point = [longitude: number, latitude: number];

/** The code whose land a place is on, and the disputed land that it is in. */
type Owner = [code: string | undefined, hatched: string | undefined];

const places: [name: string, point: Point, ...owner: Owner][] = [
  ['Simferopol', [34.1, 44.95], 'UA', undefined],
  ['Sevastopol', [33.6, 44.6], 'UA', undefined],
  ['Kerch', [36.38, 45.33], 'UA', undefined],
  ['Perekop', [33.7, 46.16], 'UA', undefined],
  ['Donetsk', [37.8, 48], 'UA', undefined],
  ['Krasnodar', [38.97, 45.03], 'RU', undefined],
  ['Laayoune', [-13.1, 27.1], 'EH', 'western-sahara'],
  ['Tifariti', [-10.6, 26.15], 'EH', 'western-sahara'],
  ['Bir Anzarane', [-14.53, 23.88], 'EH', 'western-sahara'],
  ['Tan-Tan', [-11.1, 28.43], 'MA', undefined],
  ['Tindouf', [-8.13, 27.67], 'DZ', undefined],
  ['Hargeisa', [44.06, 9.56], 'SO', undefined],
  ['Mogadishu', [45.3, 2.06], 'SO', undefined],
  ['Kyrenia', [33.32, 35.3], 'CY', undefined],
  ['Northern Nicosia', [33.36, 35.2], 'CY', undefined],
  ['Famagusta', [33.9, 35.15], 'CY', undefined],
  ['Katzrin on the Golan', [35.69, 32.99], 'SY', 'golan'],
  ['Majdal Shams on the Golan', [35.77, 33.26], 'SY', 'golan'],
  ['Fiq on the Golan', [35.7, 32.78], 'SY', 'golan'],
  ['Damascus', [36.29, 33.51], 'SY', undefined],
  ['Tiberias', [35.53, 32.79], 'IL', undefined],
  ['Haifa', [35.05, 32.75], 'IL', undefined],
  ['Gaza', [34.45, 31.5], 'PS', undefined],
  ['Rafah', [34.25, 31.29], 'PS', undefined],
  ['Ramallah', [35.2, 31.9], 'PS', undefined],
  ['Hebron', [35.1, 31.53], 'PS', undefined],
  ['East Jerusalem', [35.236, 31.79], 'PS', undefined],
  ['Jericho', [35.45, 31.86], 'PS', undefined],
  ['Sukhumi', [41.02, 43.01], 'GE', undefined],
  ['Tskhinvali', [43.97, 42.23], 'GE', undefined],
  ['Aksai Chin', [79.3, 35.2], undefined, 'aksai-chin'],
  ['Srinagar', [74.8, 34.09], undefined, 'jammu-and-kashmir'],
  ['Jammu', [74.87, 32.73], undefined, 'jammu-and-kashmir'],
  ['Leh', [77.58, 34.15], undefined, 'jammu-and-kashmir'],
  ['Gilgit', [74.3, 35.92], undefined, 'jammu-and-kashmir'],
  ['Muzaffarabad', [73.47, 34.37], undefined, 'jammu-and-kashmir'],
  ['the glacier of Siachen', [77.1, 35.5], undefined, 'jammu-and-kashmir'],
  ['the valley of the Shaksgam', [76.6, 36.1], undefined, 'jammu-and-kashmir'],
  ['Pathankot', [75.65, 32.2], 'IN', undefined],
  ['Keylong', [77.03, 32.57], 'IN', undefined],
  ['Itanagar', [93.6, 27.1], 'IN', undefined],
  ['Sialkot', [74.53, 32.49], 'PK', undefined],
  ['Murree', [73.39, 33.9], 'PK', undefined],
  ['Chitral', [71.8, 35.85], 'PK', undefined],
  ['Rutog', [79.7, 33.4], 'CN', undefined],
  ['Khotan', [79.9, 37.1], 'CN', undefined],
  ['Taipei', [121.5, 25.05], 'TW', undefined],
  ['Pristina', [21.16, 42.66], 'XK', undefined],
];

type Polygons = CountryShape['polygons'];

/** A polygon, and a box round it. */
interface Boxed {
  polygon: Polygons[number];
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Polygons with their boxes, as to ask each of them about each place takes minutes. */
const boxed = new Map<Polygons, readonly Boxed[]>();

function boxesOf(polygons: Polygons): readonly Boxed[] {
  const boxes = boxed.get(polygons) ?? polygons.map(boxRound);
  boxed.set(polygons, boxes);
  return boxes;
}

function boxRound(polygon: Polygons[number]): Boxed {
  const [xs, ys] = [0, 1].map((axis) => (polygon[0] ?? []).map((point) => point[axis] ?? 0));
  return {
    polygon,
    west: Math.min(...(xs ?? [])),
    south: Math.min(...(ys ?? [])),
    east: Math.max(...(xs ?? [])),
    north: Math.max(...(ys ?? [])),
  };
}

function mayHold({ west, south, east, north }: Boxed, [x, y]: Point): boolean {
  // Great circles bend a little to the pole, and a ring may go over the far meridian.
  const isBeside = east - west <= 180 && (x < west || x > east);
  return !isBeside && y >= south - 1 && y <= north + 1;
}

function holds(polygons: Polygons, point: Point): boolean {
  const near = boxesOf(polygons).filter((box) => mayHold(box, point));
  const coordinates = near.map(({ polygon }) => polygon);
  return near.length > 0 && geoContains({ type: 'MultiPolygon', coordinates }, point);
}

function ownersOf({ shapes, hatched }: UnitedNationsWorld, point: Point): Owner[] {
  const lands = hatched.filter(({ polygons }) => holds(polygons, point)).map(({ land }) => land);
  return shapes
    .filter(({ polygons }) => holds(polygons, point))
    .map(({ code }): Owner => [code, lands.join() || undefined]);
}

const { findCountry } = createGazetteer();

describe('the documentation of boundaries', () => {
  const rows = readFileSync('docs/boundaries.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const nameOf = (side: BorderSide) =>
    isDisputed(side)
      ? disputedLandName('en')(side).replace(/^the /, '')
      : (findCountry(side)?.names.en ?? side);

  it.each(dashedBorders)('tells why the border of %s and %s is dashed', (one, other) => {
    const told = rows.filter((row) => row.includes(nameOf(one)) && row.includes(nameOf(other)));
    expect(told.length).toBeGreaterThan(0);
  });

  it.each(disputedLands)('tells that %s is hatched', (land) => {
    expect(
      rows.filter((row) => row.includes(nameOf(land)) && row.includes('hatched')),
    ).toHaveLength(1);
  });

  it.each(Object.entries(countedTo))(
    'tells with its document that %s is counted to %s',
    (...codes) => {
      const [part, whole] = codes.map((code) => `\`${code}\``);
      const told = rows.filter((row) => row.includes(`| ${part} |`) && row.includes(`(${whole})`));
      expect(told.map((row) => /resolution \d+ \(/.test(row))).toEqual([true]);
    },
  );
});

function isDisputed(side: BorderSide): side is DisputedLand {
  return disputedLands.some((land) => land === side);
}

describeWidely(details.slice(0, 2), details)('on outlines of %s', (detail) => {
  let world: UnitedNationsWorld;
  beforeAll(async () => {
    world = await ownGeography.worldOf(detail);
  });

  it.each(places)('%s is where the United Nations see it', (_, point, code, hatched) => {
    expect(ownersOf(world, point)).toEqual([[code, hatched]]);
  });

  it('Dakhla, on a spit too narrow for the atlas, lies nearest to Western Sahara', () => {
    const nearest = world.shapes
      .map(({ code, polygons }) => ({
        code,
        distance: Math.min(...polygons.flat(2).map((one) => geoDistance(one, [-15.93, 23.7]))),
      }))
      .reduce((a, b) => (b.distance < a.distance ? b : a));
    expect(nearest.code).toBe('EH');
  });

  it.each([
    ['Somaliland', [44.06, 9.56], [45.3, 2.06]],
    ['Northern Cyprus', [33.3, 35.3], [32.6, 34.8]],
    ['the Golan', [35.69, 32.99], [37, 35]],
    ['Crimea', [34.1, 44.95], [31, 50]],
    ['Indian and Pakistani Kashmir', [74.8, 34.09], [74.3, 35.92]],
  ] as [string, Point, Point][])('%s has no border to the rest of its land', (_, one, other) => {
    const shapes = world.shapes.filter(({ polygons }) => holds(polygons, one));
    const together = shapes.flatMap(({ polygons }) =>
      polygons.filter((polygon) => holds([polygon], one) && holds([polygon], other)),
    );
    expect(together).toHaveLength(1);
  });

  it('each code has one shape, so that no part of a country has an outline of its own', () => {
    const codes = world.shapes.flatMap(({ code, within }) => (code && !within ? [code] : []));
    expect(codes.length).toBe(new Set(codes).size);
  });

  it('Quneitra, which the finer outlines have beside the hatched land, is Syria', () => {
    expect(ownersOf(world, [35.82, 33.12]).map(([code]) => code)).toEqual(['SY']);
  });

  it('no land is lost or doubled where outlines were cut and joined', wide, () => {
    // Points over all that is cut; all of Kashmir and what lies round it is land.
    const step = scaled(1) > 1 ? 0.25 : widely(1, 0.5);
    const parts = [
      [32, 44, 37, 46.5],
      [-17, 20.8, -8, 29],
      [34, 29.5, 37, 34],
      [72, 31.5, 81, 38],
      [41, -1, 51, 12],
    ] as const;
    const doubled = parts.flatMap(([west, south, east, north]) => {
      const found: Point[] = [];
      for (let x = west + 0.13; x < east; x += step) {
        for (let y = south + 0.07; y < north; y += step) {
          if (ownersOf(world, [x, y]).length > 1) found.push([x, y]);
        }
      }
      return found;
    });
    const inland: Point[] = [];
    for (let x = 73.5; x < 80; x += step) {
      for (let y = 33; y < 36.5; y += step) {
        if (ownersOf(world, [x, y]).length !== 1) inland.push([x, y]);
      }
    }
    expect({ detail, doubled, inland }).toEqual({ detail, doubled: [], inland: [] });
  });

  it('every disputed land is hatched', () => {
    expect(new Set(world.hatched.map(({ land }) => land))).toEqual(new Set(disputedLands));
  });

  it.each(dashedBorders)('%s and %s share a border, and it is dashed', (...sides) => {
    const known = [...disputedLands, ...sides.filter((side) => findCountry(side))];
    expect(known).toEqual(expect.arrayContaining([...sides]));
    const points = sides.map(
      (side) =>
        new Set(
          [
            ...world.shapes.filter(({ code }) => code === side),
            ...world.hatched.filter(({ land }) => land === side),
          ].flatMap(({ polygons }) => polygons.flat(2).map(String)),
        ),
    );
    const along = world.dashed.filter((line) =>
      line.every((point) => points.every((all) => all.has(String(point)))),
    );
    expect(along.length).toBeGreaterThan(0);
  });

  it('the Line of Control is dashed', () => {
    // It passes within 0.6 degrees of Kargil, well inside Kashmir.
    const near = world.dashed.flat().filter((point) => geoDistance(point, [76.1, 34.55]) < 0.012);
    expect(near.length).toBeGreaterThan(0);
  });

  it('Taiwan and Kosovo are counted to China and Serbia', () => {
    const within = (code: string) => world.shapes.find((shape) => shape.code === code)?.within;
    expect([within('TW'), within('XK')]).toEqual(['CN', 'RS']);
  });
});
