import { boxRound, middleOf } from '../geometry/box.ts';
import type { ScenePoint } from '../scene.ts';
import type { ViewedCountry } from './create-map-view.ts';
import { sizeOf } from './project-rings.ts';

/** A country whose shape can hardly be seen on a map, and the ring that would show where it is. */
export interface SmallCountry {
  code: string;
  /** Middle and radius of the ring, in pt. */
  point: ScenePoint;
  radius: number;
}

/** A country whose largest part is smaller than this is not known by its shape, in pt. */
const LEAST_SIZE = 6;
/** Radius of a ring; round an archipelago it is larger, but not above the second, in pt. */
const RING = 4.5;
const WIDEST_RING = 20;

/**
 * Find the countries that are too small for a map.
 *
 * @param countries Countries as the map shows them.
 * @param least Size of its largest part from which on a country can be seen, in pt.
 * @returns The small ones, in the same order.
 */
export function findSmallCountries(
  countries: readonly ViewedCountry[],
  least: number = LEAST_SIZE,
): SmallCountry[] {
  return countries.flatMap(({ code, rings }) => {
    const largest = largestOf(rings);
    return largest && sizeOf(largest) < least ? [{ code, ...ringRound(rings, largest) }] : [];
  });
}

/**
 * Find the largest part of a country.
 *
 * @param rings Rings of the country.
 * @returns The ring; nothing where there is none.
 */
export function largestOf(rings: readonly ScenePoint[][]): ScenePoint[] | undefined {
  return rings.reduce<ScenePoint[] | undefined>(
    (best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one),
    undefined,
  );
}

/** A ring round all islands of a country; where they lie far apart, round the largest. */
function ringRound(
  rings: readonly ScenePoint[][],
  largest: readonly ScenePoint[],
): { point: ScenePoint; radius: number } {
  const whole = boxRound(rings.flat());
  const radius = Math.hypot(whole.width, whole.height) / 2 + 2;
  if (radius > WIDEST_RING) return { point: middleOf(boxRound(largest)), radius: RING };
  return { point: middleOf(whole), radius: Math.max(RING, radius) };
}
