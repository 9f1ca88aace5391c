import type { Capital, LocatorMap } from '../../model/figure.ts';
import { measureText } from '../measure-text.ts';
import type { Scene, ScenePoint, Shape } from '../scene.ts';
import { chooseProjection, type LonLat, type MapRoom } from './choose-projection.ts';
import type { CountryShape, Geography } from './load-geography.ts';
import { type Box, type MapLabelWish, overlap, placeMapLabels } from './place-map-labels.ts';
import { createRingProjector, type RingProjector, sizeOf } from './project-rings.ts';

/** Sizes in pt. Text a trifle above 7.4 pt, as the column may round the drawing down. */
const LABEL = { size: 7.5, height: 8.5, weight: 600 } as const;
const DOT = 1.9;
const RING = 4.5;
/** A wanted country that is smaller than this gets a ring round it. */
const SMALL = 5;
/** A map that shows less than this many degrees is drawn with fine outlines. */
const FINE_BELOW = 50;
/** An island of a country this far from its largest part, in degrees, need not be seen. */
const FAR = 40;
/** Nor need one that is smaller than this part of the largest. */
const LEAST_SHARE = 0.1;
/** Distance of the points that tell a label what it would cover, in pt. */
const GRID = 3;

/** What a map is drawn from. */
export interface LocatorMapInput {
  map: LocatorMap;
  /** What is written at a capital. */
  nameOf(capital: Capital): string;
  room: MapRoom;
}

/** A map, and where its labels went. */
export interface DrawnMap {
  scene: Scene;
  labels: { text: string; box: Box }[];
}

/**
 * Draw a locator map: land, the wanted countries in the accent, a ring round small ones, the great
 * circle between the ends, and a dot with a name at each of them.
 *
 * @param input What it shows, and its room.
 * @param geography Outlines and projections.
 * @returns The drawing. Roles of its shapes: `sea`, `graticule`, `land`, `wanted`, `ring`, `arc`,
 *   `dot`, `knockout` under labels on the accent, `label`, `frame`.
 */
export async function drawLocatorMap(
  { map, nameOf, room }: LocatorMapInput,
  geography: Geography,
): Promise<DrawnMap> {
  const { geo } = geography;
  const coarse = await withFineOutlines(map.countries, geography);
  const ends = [map.from, map.to].flatMap((end) => end ?? []);
  const arc = arcOf(map, geo);
  const seen = [...arc, ...ends.map(lonLatOf), ...pointsOf(map.countries, coarse, geo)];
  const { projection, height, degrees } = chooseProjection(seen, room, geo);
  // A little beyond the frame, so that no border is drawn along it.
  projection.clipExtent([
    [-2, -2],
    [room.width + 2, height + 2],
  ]);
  const shapes = degrees < FINE_BELOW ? await geography.shapes('50m') : coarse;

  const projector = createRingProjector(projection, geo);
  const isWanted = ({ code }: CountryShape) => code !== undefined && map.countries.includes(code);
  const land = shapes.filter((shape) => !isWanted(shape)).map(({ polygons }) => polygons);
  const wanted = shapes.filter(isWanted).map(({ polygons }) => projector.rings(polygons, false));
  const lines = arc.length > 1 ? projector.lines(arc) : [];
  const dots = ends.map((end) => ({ end, point: pointOf(projection(lonLatOf(end))) }));
  const frame = { x: 0, y: 0, width: room.width, height };
  const labels = placeLabels(dots, nameOf, frame, { wanted, lines });

  const scene: Scene = {
    width: room.width,
    height,
    shapes: [
      { kind: 'rect', role: 'sea', ...frame },
      ...graticule(projector, geo),
      ...land.map((polygons) => area('land', projector.rings(polygons, true))).filter(hasRings),
      ...wanted.map((rings) => area('wanted', rings)).filter(hasRings),
      ...ringsRound(map, wanted, shapes, dots),
      ...lines.map((points): Shape => ({ kind: 'line', role: 'arc', points })),
      ...dots.map(({ point }): Shape => ({ kind: 'circle', role: 'dot', ...point, radius: DOT })),
      ...labels.flatMap(labelShapes),
      { kind: 'rect', role: 'frame', ...frame },
    ],
  };
  return { scene, labels: labels.map(({ text, box }) => ({ text, box })) };
}

/** Outlines of the world; a wanted country too small for it comes with its fine outline. */
async function withFineOutlines(
  countries: readonly string[],
  geography: Geography,
): Promise<readonly CountryShape[]> {
  const world = await geography.shapes('110m');
  const known = new Set(world.map(({ code }) => code));
  const lacking = countries.filter((code) => !known.has(code));
  if (lacking.length === 0) return world;
  const fine = await geography.shapes('50m');
  return [...world, ...fine.filter(({ code }) => code !== undefined && lacking.includes(code))];
}

/** Points of the great circle, near enough to each other to stand for it. */
function arcOf({ from, to }: LocatorMap, geo: Geography['geo']): LonLat[] {
  if (!from || !to || from === to) return [];
  const along = geo.geoInterpolate(lonLatOf(from), lonLatOf(to));
  return Array.from({ length: 65 }, (_, index) => along(index / 64));
}

/** Corners of the wanted countries that should be seen: not of what lies far away from the rest. */
function pointsOf(
  countries: readonly string[],
  shapes: readonly CountryShape[],
  geo: Geography['geo'],
): LonLat[] {
  return countries.flatMap((code) => {
    const polygons = shapes.filter((shape) => shape.code === code).flatMap((one) => one.polygons);
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
    const near = (centre: LonLat) =>
      geo.geoDistance(centre, largest.centre) < (FAR * Math.PI) / 180;
    return parts
      .filter(({ area: own, centre }) => own >= LEAST_SHARE * largest.area && near(centre))
      .flatMap(({ ring }) => ring);
  });
}

function lonLatOf({ longitude, latitude }: Capital): LonLat {
  return [longitude, latitude];
}

function pointOf(point: [number, number] | null): ScenePoint {
  const [x, y] = point ?? [0, 0];
  return { x, y };
}

function area(role: string, rings: ScenePoint[][]): Shape {
  return { kind: 'area', role, rings };
}

function hasRings(shape: Shape): boolean {
  return shape.kind === 'area' && shape.rings.length > 0;
}

function graticule(projector: RingProjector, geo: Geography['geo']): Shape[] {
  const { coordinates } = geo.geoGraticule().step([15, 15]).precision(5)();
  return (coordinates as LonLat[][])
    .flatMap((line) => projector.lines(line))
    .map((points): Shape => ({ kind: 'line', role: 'graticule', points }));
}

/** A country that can hardly be seen, or has no outline at all, is ringed where its capital is. */
function ringsRound(
  { countries }: LocatorMap,
  wanted: readonly ScenePoint[][][],
  shapes: readonly CountryShape[],
  dots: readonly { end: Capital; point: ScenePoint }[],
): Shape[] {
  const ring = ({ x, y }: ScenePoint): Shape => ({
    kind: 'circle',
    role: 'ring',
    x,
    y,
    radius: RING,
  });
  const small = wanted.flatMap((rings) => {
    const largest = rings.reduce((best, one) => (sizeOf(one) > sizeOf(best) ? one : best), []);
    return largest.length > 0 && sizeOf(largest) < SMALL ? [ring(middleOf(largest))] : [];
  });
  const without = countries.filter((code) => !shapes.some((shape) => shape.code === code));
  const ringed = dots.filter(({ end }) => without.includes(end.country));
  return [...small, ...ringed.map(({ point }) => ring(point))];
}

function middleOf(ring: readonly ScenePoint[]): ScenePoint {
  const sum = ring.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / ring.length, y: sum.y / ring.length };
}

interface PlacedLabel {
  text: string;
  box: Box;
  /** Whether something dark lies under it. */
  isCovering: boolean;
}

function placeLabels(
  dots: readonly { end: Capital; point: ScenePoint }[],
  nameOf: (capital: Capital) => string,
  frame: Box,
  { wanted, lines }: { wanted: ScenePoint[][][]; lines: ScenePoint[][] },
): PlacedLabel[] {
  const avoid = [...wanted.flatMap((rings) => gridInside(rings, frame)), ...lines.flatMap(dense)];
  const wishes = dots.map(
    ({ end, point }): MapLabelWish => ({
      point,
      reach: DOT,
      width: measureText(nameOf(end), LABEL.size, LABEL.weight) + 1,
      height: LABEL.height,
    }),
  );
  const boxes = placeMapLabels(wishes, { ...frame, avoid });
  return dots.flatMap(({ end }, index) => {
    const box = boxes[index];
    if (!box) return [];
    const isCovering = avoid.some(({ x, y }) => overlap(box, { x, y, width: 0, height: 0 }));
    return [{ text: nameOf(end), box, isCovering }];
  });
}

function labelShapes({ text, box, isCovering }: PlacedLabel): Shape[] {
  const label: Shape = {
    kind: 'text',
    role: 'label',
    x: box.x + box.width / 2,
    y: box.y + LABEL.size - 0.9,
    anchor: 'middle',
    size: LABEL.size,
    text,
  };
  return isCovering ? [{ kind: 'rect', role: 'knockout', ...box }, label] : [label];
}

/** Points of a line so near to each other that no label lies between two of them. */
function dense(line: readonly ScenePoint[]): ScenePoint[] {
  return line.flatMap((point, index) => {
    const next = line[index + 1] ?? point;
    const parts = Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / GRID) || 1;
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / parts,
      y: point.y + ((next.y - point.y) * part) / parts,
    }));
  });
}

/** Points of a grid that lie inside the rings; a ring within a ring is a hole. */
function gridInside(rings: readonly ScenePoint[][], frame: Box): ScenePoint[] {
  const points: ScenePoint[] = [];
  for (let y = GRID / 2; y < frame.height; y += GRID) {
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let x = GRID / 2; x < frame.width; x += GRID) {
      if (crossings.filter((crossing) => crossing < x).length % 2 === 1) points.push({ x, y });
    }
  }
  return points;
}

function crossingsAt(ring: readonly ScenePoint[], y: number): number[] {
  return ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    if (point.y > y === next.y > y) return [];
    return [point.x + ((next.x - point.x) * (y - point.y)) / (next.y - point.y)];
  });
}
