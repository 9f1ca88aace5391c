import { type Box, boxAt, boxRound, grow, middleOf, nearestIn } from '../geometry/box.ts';
import { lengthOf, pointsAlong, type Segment } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';
import type { MapGround } from './create-map-ground.ts';
import type { ViewedCountry } from './create-map-view.ts';
import { findLabelSpot } from './find-label-spot.ts';
import { largestOf, type SmallCountry } from './find-small-countries.ts';
import { writingsOf } from './map-label.ts';
import type { NamedCountries, NameWish } from './named-countries.ts';
import { type PlacedMapLabel, placeMapLabels } from './place-map-labels.ts';

/** How far off its country a name may stand: as a part of the width of the map, and at least in pt. */
const FAR = 0.2;
const LEAST_FAR = 45;
/** A name this near to its country needs no line, when no other is as near as the second, in pt. */
const NEAR = 3;
const OTHERS_OFF = 6;
/** Distance from the border that a dot at the end of a line asks for, in pt. */
const DOT = 2;
/** What speaks against a name for a pt² of other land under it. */
const LAND = 0.03;
/** Distance of the points that tell what a line or a name would cover, in pt. */
const STEP = 2;

/**
 * Name countries that are too small for their names.
 *
 * @param countries Countries in the order in which they are served.
 * @param wish What is in the way.
 * @param frame The room on the map.
 * @param ground What lies where on it.
 * @returns The names.
 */
export function nameBeside(
  countries: readonly ViewedCountry[],
  wish: NameWish,
  frame: Box,
  ground: MapGround,
): NamedCountries {
  const named: NamedCountries = { labels: [], ways: [], leaders: [], anchors: [], unnamed: [] };
  for (const country of countries) {
    const mark = markOf(country, wish, ground);
    const found = mark && findPlace(mark, named, wish, frame, ground);
    if (!found) {
      named.unnamed.push(country.code);
      continue;
    }
    named.labels.push({ lines: found.lines, box: found.box, ground: 'plain' });
    named.ways.push(found.leader);
    if (speaksForItself(found.box, mark, ground)) continue;
    named.leaders.push(found.leader);
    if (mark.holdsDot) named.anchors.push(mark.point);
  }
  return named;
}

/** Where a line begins that leads to the name of a country. */
interface Mark {
  code: string;
  point: ScenePoint;
  /** Radius of its ring; 0 where it has none. */
  reach: number;
  /** Whether the country is large enough for a dot where the line begins. */
  holdsDot: boolean;
}

function markOf(
  { code, rings }: ViewedCountry,
  { ringed }: NameWish,
  ground: MapGround,
): Mark | undefined {
  const ring = ringed.find((one) => one.code === code);
  if (ring) return { code, point: ring.point, reach: ring.radius, holdsDot: false };
  const largest = largestOf(rings);
  if (!largest) return undefined;
  const raster = ground.country(code);
  const pole = findLabelSpot({ width: 0.1, height: 0.1 }, { raster, rings: [largest] });
  const holdsDot = pole !== undefined && pole.clearance >= DOT;
  return { code, point: middleOf(pole?.box ?? boxRound(largest)), reach: 0, holdsDot };
}

function findPlace(
  mark: Mark,
  named: NamedCountries,
  wish: NameWish,
  frame: Box,
  ground: MapGround,
): (PlacedMapLabel & { lines: string[] }) | undefined {
  const { code, point, reach } = mark;
  const others = wish.ringed.filter((one) => one.code !== code);
  const room = {
    frame,
    taken: [...wish.taken, ...named.labels.map(({ box }) => box), ...others.map(ringBox)],
    leaders: [...wish.leaders, ...named.ways],
  };
  const costOf = (box: Box, leader: Segment) => costBeside(box, leader, code, wish, ground);
  for (const { lines, ...size } of writingsOf(wish.nameOf(code), wish.measureText)) {
    const far = Math.max(LEAST_FAR, frame.width * FAR);
    const [place] = placeMapLabels([{ point, reach, ...size, far, costOf }], room);
    if (place) return { ...place, lines };
  }
  return undefined;
}

/** A name may not cover shaded land; rather not other lines, nor land that its line crosses. */
function costBeside(
  box: Box,
  leader: Segment,
  code: string,
  { avoid }: NameWish,
  ground: MapGround,
): number {
  if (ground.shaded.cover(grow(box, 0.5)) > 0) return Number.POSITIVE_INFINITY;
  const inBox = avoid.filter(({ x, y }) => isAt(nearestIn(box, { x, y }), { x, y })).length;
  const own = ground.country(code);
  const crossed = pointsAlong(leader, STEP)
    .map(boxAt)
    .filter((at) => ground.shaded.cover(at) > own.cover(at)).length;
  return 3 * inBox + 2 * crossed + LAND * ground.land.cover(box);
}

/** Whether a reader sees without a line which country a name stands at. */
function speaksForItself(box: Box, { code, point, reach }: Mark, ground: MapGround): boolean {
  if (reach > 0) return lengthOf([point, nearestIn(box, point)]) < reach + NEAR;
  if (ground.countriesIn(grow(box, OTHERS_OFF)).some((other) => other !== code)) return false;
  return ground.country(code).cover(grow(box, NEAR)) > 0;
}

function ringBox({ point, radius }: SmallCountry): Box {
  return grow(boxAt(point), radius);
}

function isAt(a: ScenePoint, b: ScenePoint): boolean {
  return a.x === b.x && a.y === b.y;
}
