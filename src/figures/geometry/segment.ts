import type { ScenePoint } from '../scene.ts';
import type { Box } from './box.ts';

/** A straight line between two points, in pt. */
export type Segment = readonly [from: ScenePoint, to: ScenePoint];

/**
 * Tell whether two straight lines cross.
 *
 * @param a One line.
 * @param b The other.
 * @returns Whether they do; lines that only touch with an end do not.
 */
export function cross(a: Segment, b: Segment): boolean {
  const side = ([from, to]: Segment, { x, y }: ScenePoint) =>
    (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0;
}

/**
 * Tell whether a straight line meets a box.
 *
 * @param segment The line.
 * @param box The box.
 * @returns Whether a part of the line lies inside the box.
 */
export function meets(segment: Segment, box: Box): boolean {
  return partIn(segment, box) !== undefined;
}

/**
 * Find the part of a straight line that lies in a box.
 *
 * @param segment The line.
 * @param box The box.
 * @returns Where it begins and ends, as parts of the way along the line; nothing where there is none.
 */
export function partIn([from, to]: Segment, box: Box): [enter: number, leave: number] | undefined {
  // Liang and Barsky: the part of the line between all four sides.
  let [enter, leave] = [0, 1];
  for (const [start, step, low, high] of [
    [from.x, to.x - from.x, box.x, box.x + box.width],
    [from.y, to.y - from.y, box.y, box.y + box.height],
  ] as const) {
    if (step === 0 && (start <= low || start >= high)) return undefined;
    if (step === 0) continue;
    const [first, second] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave ? [enter, leave] : undefined;
}

/**
 * Measure a straight line.
 *
 * @param segment The line.
 * @returns Its length in pt.
 */
export function lengthOf([from, to]: Segment): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/**
 * Find points along a line so near to each other that nothing lies between two of them.
 *
 * @param line Points of the line, straight between each two.
 * @param step Greatest distance of two points, in pt.
 * @returns The points.
 */
export function pointsAlong(line: readonly ScenePoint[], step: number): ScenePoint[] {
  return line.flatMap((point, index) => {
    const next = line[index + 1] ?? point;
    const parts = Math.ceil(lengthOf([point, next]) / step) || 1;
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / parts,
      y: point.y + ((next.y - point.y) * part) / parts,
    }));
  });
}
