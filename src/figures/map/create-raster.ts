import type { Box } from '../geometry/box.ts';
import type { ScenePoint } from '../scene.ts';

/** Tells how much of any box an area covers. */
export interface Raster {
  /** Count the cells in a box that lie in the area, in pt²; cells outside the frame do not. */
  cover(box: Box): number;
  /** Tell whether all of a box lies in the area, and in the frame. */
  fills(box: Box): boolean;
}

/** Side of a cell, in pt. */
const CELL = 1;

/**
 * Make a raster of an area, which answers how much of a box it covers in no time.
 *
 * @param rings Rings of the area, in pt; a ring within a ring is a hole.
 * @param frame Size of the drawing, whose upper left corner is the origin.
 * @returns The raster. A cell lies in the area when its middle does.
 */
export function createRaster(
  rings: readonly (readonly ScenePoint[])[],
  frame: { width: number; height: number },
): Raster {
  const columns = Math.ceil(frame.width / CELL);
  const rows = Math.ceil(frame.height / CELL);
  const sums = sumUp(crossingsByRow(rings, rows), columns);
  const cell = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const count = (left: number, top: number, right: number, bottom: number) => {
    const at = (row: number, column: number) => sums[row * (columns + 1) + column] ?? 0;
    return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
  };
  const edges = ({ x, y, width, height }: Box) =>
    [
      Math.floor(x / CELL),
      Math.floor(y / CELL),
      Math.ceil((x + width) / CELL),
      Math.ceil((y + height) / CELL),
    ] as const;
  return {
    cover(box) {
      const [left, top, right, bottom] = edges(box);
      return (
        count(cell(left, columns), cell(top, rows), cell(right, columns), cell(bottom, rows)) *
        CELL ** 2
      );
    },
    fills(box) {
      const [left, top, right, bottom] = edges(box);
      if (left < 0 || top < 0 || right > columns || bottom > rows) return false;
      return count(left, top, right, bottom) === (right - left) * (bottom - top);
    },
  };
}

/** Where the rings cross the middle of each row. */
function crossingsByRow(
  rings: readonly (readonly ScenePoint[])[],
  rows: number,
): (number[] | undefined)[] {
  const crossings: (number[] | undefined)[] = new Array(rows);
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const next = ring[(index + 1) % ring.length] ?? point;
      const [upper, lower] = point.y < next.y ? [point, next] : [next, point];
      const first = Math.max(0, Math.ceil(upper.y / CELL - 0.5));
      for (let row = first; row < rows && (row + 0.5) * CELL < lower.y; row++) {
        const part = ((row + 0.5) * CELL - upper.y) / (lower.y - upper.y);
        const own = crossings[row] ?? [];
        own.push(upper.x + (lower.x - upper.x) * part);
        crossings[row] = own;
      }
    });
  }
  return crossings;
}

/** For each corner of a cell, the number of cells of the area above and left of it. */
function sumUp(crossings: readonly (number[] | undefined)[], columns: number): Uint32Array {
  const sums = new Uint32Array((crossings.length + 1) * (columns + 1));
  for (let row = 0; row < crossings.length; row++) {
    const own = (crossings[row] ?? []).sort((a, b) => a - b);
    let [passed, inRow] = [0, 0];
    for (let column = 0; column < columns; column++) {
      while (passed < own.length && (own[passed] ?? 0) <= (column + 0.5) * CELL) passed++;
      inRow += passed % 2;
      const above = sums[row * (columns + 1) + column + 1] ?? 0;
      sums[(row + 1) * (columns + 1) + column + 1] = above + inRow;
    }
  }
  return sums;
}
