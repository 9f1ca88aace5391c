import type { Rectangle } from '../cos/cos-entries.ts';

/** A transformation of coordinates (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Leaves everything where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Put one transformation before another.
 *
 * @param first The one that is applied first.
 * @param then The one that is applied to what comes of it.
 * @returns Both in one.
 */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = then;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

/**
 * Transform a box.
 *
 * @param box Left, lower, right and upper edge, in any order.
 * @param matrix How.
 * @returns The smallest upright box around what comes of it.
 */
export function transformBox([left, bottom, right, top]: Rectangle, matrix: Matrix): Rectangle {
  const [a, b, c, d, e, f] = matrix;
  const xs = [
    left * a + bottom * c,
    left * a + top * c,
    right * a + bottom * c,
    right * a + top * c,
  ];
  const ys = [
    left * b + bottom * d,
    left * b + top * d,
    right * b + bottom * d,
    right * b + top * d,
  ];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}

/**
 * Find the smallest box around two.
 *
 * @param box One box, or undefined for none.
 * @param other Another box.
 * @returns The box around both.
 */
export function unite(box: Rectangle | undefined, other: Rectangle): Rectangle {
  if (!box) return other;
  return [
    Math.min(box[0], other[0]),
    Math.min(box[1], other[1]),
    Math.max(box[2], other[2]),
    Math.max(box[3], other[3]),
  ];
}
