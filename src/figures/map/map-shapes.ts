import type { ScenePoint, Shape } from '../scene.ts';
import type { Segment } from './segment.ts';

/** Radius of the dot where a line to a name begins, in pt. */
const LEADER_END = 1.1;

/**
 * Draw the land of countries.
 *
 * @param role `land`, or `wanted` for what is shaded.
 * @param countries Rings of each country, in pt.
 * @returns A shape for each country that has any.
 */
export function areaShapes(role: string, countries: readonly ScenePoint[][][]): Shape[] {
  return countries.flatMap((rings) => (rings.length > 0 ? [{ kind: 'area', role, rings }] : []));
}

/**
 * Draw a line that leads from a place to its name or its inset, so that it is seen on any ground.
 *
 * @param leader The line.
 * @returns A light line in the role `leader-halo`, and a dark one in the role `leader` on it.
 */
export function leaderShapes(leader: Segment): Shape[] {
  const points = [...leader];
  return [
    { kind: 'line', role: 'leader-halo', points },
    { kind: 'line', role: 'leader', points },
  ];
}

/**
 * Draw a line from a country to its name, with a dot on the country.
 *
 * @param leader The line; it begins on the country.
 * @returns The line, and the dot in the role `leader-end`.
 */
export function nameLeaderShapes(leader: Segment): Shape[] {
  return [
    ...leaderShapes(leader),
    { kind: 'circle', role: 'leader-end', ...leader[0], radius: LEADER_END },
  ];
}
