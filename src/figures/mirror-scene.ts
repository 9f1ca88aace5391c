import type { Scene, ScenePoint, Shape } from './scene.ts';

/**
 * Turn a drawing round for a page that is read from right to left: what stood on the left stands on
 * the right. Anchors stay, as in such a page a text starts at its right end.
 *
 * @param scene Drawing for a page that is read from left to right.
 * @returns The drawing, as wide and as high.
 */
export function mirrorScene(scene: Scene): Scene {
  return { ...scene, shapes: scene.shapes.map((shape) => mirrorShape(shape, scene.width)) };
}

function mirrorShape(shape: Shape, across: number): Shape {
  const mirror = ({ x, y }: ScenePoint) => ({ x: across - x, y });
  switch (shape.kind) {
    case 'rect':
      return { ...shape, x: across - shape.x - shape.width };
    case 'line':
    case 'polygon':
      return { ...shape, points: shape.points.map(mirror) };
    case 'area':
      return { ...shape, rings: shape.rings.map((ring) => ring.map(mirror)) };
    case 'lines':
      return { ...shape, lines: shape.lines.map((line) => line.map(mirror)) };
    case 'circle':
    case 'text':
      return { ...shape, x: across - shape.x };
  }
}
