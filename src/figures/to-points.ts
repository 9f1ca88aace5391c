/**
 * Turn a width of a template into the unit of drawings.
 *
 * @param millimetres Width in mm.
 * @returns Width in pt.
 */
export function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/**
 * Turn a width of a drawing into the unit of templates.
 *
 * @param points Width in pt.
 * @returns Width in mm.
 */
export function toMillimetres(points: number): number {
  return (points * 25.4) / 72;
}
