import { toMillimetres } from '../figures/to-points.ts';

/**
 * Say how long something is, for people: in whole millimetres, never too few.
 *
 * @param points Length in pt.
 * @returns Length in mm, at least one.
 */
export function toWholeMillimetres(points: number): number {
  return Math.max(1, Math.ceil(toMillimetres(points)));
}
