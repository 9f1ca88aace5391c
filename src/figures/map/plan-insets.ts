import { type Box, boxRound, grow } from '../geometry/box.ts';
import { chooseProjection, type MapRoom } from './choose-projection.ts';
import { cornersOf } from './corners-of.ts';
import type { LonLat, Polygons } from './country-shape.ts';
import type { MapView } from './create-map-view.ts';
import { findOutlines } from './find-outlines.ts';
import type { SmallCountry } from './find-small-countries.ts';
import { groupSmallCountries, type SmallOutline } from './group-small-countries.ts';
import type { Geography } from './load-geography.ts';
import { sizeOf } from './project-rings.ts';

/** An inset that would be worth its place. */
export interface PlannedInset {
  /** Codes of the small countries that it shows. */
  codes: string[];
  /** What must be seen in it. */
  seen: LonLat[];
  /** Box on the map round the place that it shows. */
  mark: Box;
}

/** The mark is so far from the countries in it, and at least so wide, in pt. */
const MARK_SPACE = 1.5;
const LEAST_MARK = 6;
/** In an inset a country may be smaller than on its map, as nothing else is to be seen there, in pt. */
export const LEAST_IN_INSET = 5;

/** Islands so small beside the whole of their country would be specks in an inset too. */
const LEAST_PART = 0.15;
/** Sizes of the longer side that are tried, the best first, in pt. */
const widths = [112, 98, 84, 70] as const;
/** An inset is no wider and no taller than these parts of its map. */
const WIDEST = 1 / 3;
const TALLEST = 0.6;
/** It is worth its place only when it shows things so many times as large. */
const LEAST_TIMES = 2;
/** The finest outlines are right to about 2 km: at more pt for a degree than this, it would show. */
const FINEST_SCALE = 65;

/**
 * Plan the insets of a map: which of its small countries one of them could show, and which together.
 *
 * @param small Countries that are too small on the map.
 * @param view The map.
 * @param geography Outlines and projections.
 * @returns The insets, the most useful first; none where the map is too narrow for any.
 */
export async function planInsets(
  small: readonly SmallCountry[],
  view: MapView,
  geography: Geography,
): Promise<PlannedInset[]> {
  const room = insetRooms(view)[0];
  if (!room || small.length === 0) return [];
  const { geo } = geography;
  const { wanted } = await findOutlines(
    small.map(({ code }) => code),
    '50m',
    geography,
  );
  const outlines = [...wanted].flatMap(([code, polygons]): Outline[] => {
    const seen = cornersOf(polygons, geo);
    if (seen.length === 0) return [];
    return [
      { code, polygons, seen, centre: geo.geoCentroid({ type: 'MultiPoint', coordinates: seen }) },
    ];
  });
  const canShow = (group: readonly Outline[]) => isWorth(group, room, view, geo);
  return groupSmallCountries(outlines, canShow, geo).map((group) => ({
    codes: group.map(({ code }) => code),
    seen: group.flatMap(({ seen }) => seen),
    mark: markRound(group, view),
  }));
}

/** The box on the map round countries; wide enough to be seen. */
function markRound(group: readonly Outline[], { countries }: MapView): Box {
  const shown = countries.filter(({ code }) => group.some((one) => one.code === code));
  const box = grow(boxRound(shown.flatMap(({ rings }) => rings).flat()), MARK_SPACE);
  return grow(box, Math.max(0, (LEAST_MARK - Math.min(box.width, box.height)) / 2));
}

interface Outline extends SmallOutline {
  polygons: Polygons;
  seen: LonLat[];
}

/** Whether an inset shows countries much larger than the map, and all of them large enough. */
function isWorth(
  group: readonly Outline[],
  room: MapRoom,
  view: MapView,
  geo: Geography['geo'],
): boolean {
  const { projection } = chooseProjection(
    group.flatMap(({ seen }) => seen),
    room,
    geo,
  );
  const scale = (projection.scale() * Math.PI) / 180;
  if (scale < LEAST_TIMES * view.scale) return false;
  const sizeOnPage = (points: readonly LonLat[]) =>
    sizeOf(
      points.map((point) => {
        const [x = 0, y = 0] = projection(point) ?? [];
        return { x, y };
      }),
    );
  return group.every(({ polygons, seen }) => {
    const largest = Math.max(...polygons.map(([ring = []]) => sizeOnPage(ring)));
    return largest >= Math.max(LEAST_IN_INSET, LEAST_PART * sizeOnPage(seen));
  });
}

/**
 * Tell which sizes an inset of a map may have. In the rail of page one none fits: a third of its
 * width holds no name beside a country and its shores, so the ring stays there.
 *
 * @param view The map.
 * @returns Rooms for the inset, the best first.
 */
export function insetRooms({ frame }: MapView): MapRoom[] {
  return widths
    .filter((width) => width <= frame.width * WIDEST)
    .map((width) => ({
      width,
      flattest: 0.66,
      tallest: Math.min(1, (frame.height * TALLEST) / width),
      margin: width / 5,
      narrowest: width / FINEST_SCALE,
    }))
    .filter(({ flattest, tallest }) => tallest >= flattest);
}
