/**
 * Turn a width of a template into the unit of drawings.
 *
 * @param millimetres Width in mm.
 * @returns Width in pt.
 */
export function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
