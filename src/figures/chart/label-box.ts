import { CHART_TEXT } from './chart-input.ts';

/** Height of a digit of a label, and the space between it and what it belongs to, in pt. */
export const DIGIT = CHART_TEXT * 0.68;
export const LABEL_SPACE = 2.5;
/** Least space between two labels that stand side by side. */
export const APART = 2;

/** A place that is taken, in pt. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Tell whether two boxes take the same place.
 *
 * @param a A box.
 * @param b Another.
 * @param apart Space that must stay free between them if they stand side by side.
 * @returns Whether they overlap.
 */
export function overlap(a: Box, b: Box, apart: number): boolean {
  const across = a.x < b.x + b.width + apart && b.x < a.x + a.width + apart;
  const down = a.y < b.y + b.height && b.y < a.y + a.height;
  return across && down;
}
