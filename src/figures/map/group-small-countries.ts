import type { LonLat } from './country-shape.ts';
import type { Geography } from './load-geography.ts';

/** A small country on the globe. */
export interface SmallOutline {
  code: string;
  /** Where it lies, in degrees. */
  centre: LonLat;
}

/**
 * Put small countries together that can be shown in one inset: time and again the two groups that
 * lie nearest to each other, as long as what they make together can be shown.
 *
 * @param small The small countries.
 * @param canShow Whether an inset can show countries.
 * @param geo The library of projections.
 * @returns The groups that can be shown, the largest first, then in the order given.
 */
export function groupSmallCountries<T extends SmallOutline>(
  small: readonly T[],
  canShow: (group: readonly T[]) => boolean,
  geo: Geography['geo'],
): T[][] {
  let groups = small.map((one) => [one]).filter(canShow);
  // To ask is slow, and most pairs stay as they are from one round to the next.
  const refused = new Map<readonly T[], Set<readonly T[]>>(
    groups.map((group) => [group, new Set()]),
  );
  const canJoin = (a: readonly T[], b: readonly T[]) => {
    if (refused.get(a)?.has(b)) return false;
    if (canShow([...a, ...b])) return true;
    refused.get(a)?.add(b);
    return false;
  };
  for (;;) {
    const pairs = groups
      .flatMap((a, index) => groups.slice(index + 1).map((b) => ({ a, b })))
      .map(({ a, b }) => ({ a, b, apart: distanceOf(a, b, geo) }))
      .sort((one, other) => one.apart - other.apart);
    const next = pairs.find(({ a, b }) => canJoin(a, b));
    if (!next) return groups.sort((a, b) => b.length - a.length);
    const joined = [...next.a, ...next.b];
    refused.set(joined, new Set());
    groups = groups.flatMap((group) => {
      if (group === next.b) return [];
      return [group === next.a ? joined : group];
    });
  }
}

/** Distance of the nearest two, in radians. */
function distanceOf(
  a: readonly SmallOutline[],
  b: readonly SmallOutline[],
  geo: Geography['geo'],
): number {
  return Math.min(
    ...a.flatMap((one) => b.map((other) => geo.geoDistance(one.centre, other.centre))),
  );
}
