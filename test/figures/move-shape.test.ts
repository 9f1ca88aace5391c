import { expect, it } from 'vitest';
import { moveShape } from '../../src/figures/move-shape.ts';
import type { Shape } from '../../src/figures/scene.ts';

it.each<[Shape, Shape]>([
  [
    { kind: 'line', role: 'a', points: [{ x: 0, y: 1 }] },
    { kind: 'line', role: 'a', points: [{ x: 5, y: 1 }] },
  ],
  [
    { kind: 'area', role: 'a', rings: [[{ x: 0, y: 1 }]] },
    { kind: 'area', role: 'a', rings: [[{ x: 5, y: 1 }]] },
  ],
  [
    { kind: 'lines', role: 'a', lines: [[{ x: 0, y: 1 }]] },
    { kind: 'lines', role: 'a', lines: [[{ x: 5, y: 1 }]] },
  ],
  [
    { kind: 'circle', role: 'a', x: 0, y: 1, radius: 2 },
    { kind: 'circle', role: 'a', x: 5, y: 1, radius: 2 },
  ],
])('moves every point of %o', (shape, moved) => {
  expect(moveShape(shape, (point) => ({ ...point, x: point.x + 5 }))).toEqual(moved);
});
