import type { Box } from '../geometry/box.ts';
import type { Shape } from '../scene.ts';

/**
 * Hatch a box: time for which nothing is on record.
 *
 * @param box The box, in pt.
 * @returns Slanted lines that keep within it.
 */
export function hatchShapes({ x: left, y: top, width, height }: Box): Shape[] {
  const lean = Math.min(7, width / 3, height);
  const lines: Shape[] = [];
  for (let x = left + 1; x + lean <= left + width - 0.5; x += 4.5) {
    const points = [
      { x, y: top + height - 1.5 },
      { x: x + lean, y: top + 1.5 },
    ];
    lines.push({ kind: 'line', role: 'hatch', points });
  }
  return lines;
}
