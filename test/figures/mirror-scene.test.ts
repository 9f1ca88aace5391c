import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrorScene } from '../../src/figures/mirror-scene.ts';
import type { Scene, Shape } from '../../src/figures/scene.ts';

const role = 'x';
const scene = (shape: Shape): Scene => ({ width: 100, height: 20, shapes: [shape] });

describe('mirrorScene', () => {
  it.each<[string, Shape, Shape]>([
    [
      'a box',
      { kind: 'rect', role, x: 10, y: 1, width: 30, height: 5 },
      { kind: 'rect', role, x: 60, y: 1, width: 30, height: 5 },
    ],
    [
      'a line',
      {
        kind: 'line',
        role,
        points: [
          { x: 0, y: 1 },
          { x: 30, y: 2 },
        ],
      },
      {
        kind: 'line',
        role,
        points: [
          { x: 100, y: 1 },
          { x: 70, y: 2 },
        ],
      },
    ],
    [
      'an area',
      { kind: 'area', role, rings: [[{ x: 5, y: 1 }]] },
      { kind: 'area', role, rings: [[{ x: 95, y: 1 }]] },
    ],
    [
      'many lines',
      { kind: 'lines', role, lines: [[{ x: 5, y: 1 }]] },
      { kind: 'lines', role, lines: [[{ x: 95, y: 1 }]] },
    ],
    [
      'a text, which still starts there',
      { kind: 'text', role, x: 10, y: 8, anchor: 'start', size: 8, text: 'a' },
      { kind: 'text', role, x: 90, y: 8, anchor: 'start', size: 8, text: 'a' },
    ],
  ])('puts %s on the other side', (_, shape, mirrored) => {
    expect(mirrorScene(scene(shape)).shapes).toEqual([mirrored]);
  });

  it('gives the same drawing when done twice', () => {
    const length = fc.integer({ min: 0, max: 100 });
    const box = fc.record({ x: length, y: length, width: length, height: length });
    fc.assert(
      fc.property(box, (place) => {
        const drawn = scene({ kind: 'rect', role, ...place });
        expect(mirrorScene(mirrorScene(drawn))).toEqual(drawn);
      }),
    );
  });
});
