import type { Segment } from '../geometry/segment.ts';
import type { ScenePoint, Shape } from '../scene.ts';

/** Radius of the dot where a line to a name begins, in pt. */
const ANCHOR = 1.1;

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
 * @returns A light line in the role `halo`, and a dark one in the role `leader` on it.
 */
export function leaderShapes(leader: Segment): Shape[] {
  const points = [...leader];
  return [
    { kind: 'line', role: 'halo', points },
    { kind: 'line', role: 'leader', points },
  ];
}

/**
 * Draw the dot where a line to a name begins on a country.
 *
 * @param point Where it begins.
 * @returns The dot, in the role `anchor`.
 */
export function anchorShape(point: ScenePoint): Shape {
  return { kind: 'circle', role: 'anchor', ...point, radius: ANCHOR };
}

/**
 * Draw what surrounds a place, so that it is seen on any ground.
 *
 * @param shape The ring or box.
 * @returns The same in the role `halo`, and the shape on it.
 */
export function markShapes(shape: Shape): Shape[] {
  return [{ ...shape, role: 'halo' }, shape];
}
