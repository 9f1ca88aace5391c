import type { ScenePoint } from '../scene.ts';

/** A box on the page, in pt; the upper left corner first. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Tell whether two boxes have a point in common.
 *
 * @param a One box.
 * @param b The other.
 * @param across How far they must be apart where they stand side by side, in pt.
 * @param down How far where one stands over the other; as far if it is not said.
 * @returns Whether they are nearer than that.
 */
export function overlap(a: Box, b: Box, across = 0, down = across): boolean {
  return (
    a.x < b.x + b.width + across &&
    b.x < a.x + a.width + across &&
    a.y < b.y + b.height + down &&
    b.y < a.y + a.height + down
  );
}

/**
 * Tell whether one box lies in another.
 *
 * @param inner The box.
 * @param outer What it should lie in.
 * @param space How far it must be from the edge, in pt.
 * @returns Whether it does.
 */
export function isWithin(inner: Box, outer: Box, space = 0): boolean {
  return (
    inner.x >= outer.x + space &&
    inner.y >= outer.y + space &&
    inner.x + inner.width <= outer.x + outer.width - space &&
    inner.y + inner.height <= outer.y + outer.height - space
  );
}

/**
 * Make a box larger on all sides.
 *
 * @param box The box.
 * @param by By how much, in pt; a negative number makes it smaller.
 * @returns The larger box.
 */
export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/**
 * Find the smallest box round points.
 *
 * @param points At least one point.
 * @returns The box; one of no size for a single point.
 */
export function boxRound(points: readonly ScenePoint[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Find the point of a box that is nearest to another point.
 *
 * @param box The box.
 * @param point The point.
 * @returns The point itself where it lies in the box.
 */
export function nearestIn({ x, y, width, height }: Box, point: ScenePoint): ScenePoint {
  return {
    x: Math.min(x + width, Math.max(x, point.x)),
    y: Math.min(y + height, Math.max(y, point.y)),
  };
}

/**
 * Take a point for a box.
 *
 * @param point The point.
 * @returns The box of no size that lies there.
 */
export function boxAt({ x, y }: ScenePoint): Box {
  return { x, y, width: 0, height: 0 };
}

/**
 * Find the middle of a box.
 *
 * @param box The box.
 * @returns Its middle.
 */
export function middleOf({ x, y, width, height }: Box): ScenePoint {
  return { x: x + width / 2, y: y + height / 2 };
}
