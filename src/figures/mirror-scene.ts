import { moveShape } from './move-shape.ts';
import type { Scene, ScenePoint } from './scene.ts';

/**
 * Turn a drawing round for a page that is read from right to left: what stood on the left stands on
 * the right. Anchors stay, as in such a page a text starts at its right end.
 *
 * @param scene Drawing for a page that is read from left to right.
 * @returns The drawing, as wide and as high.
 */
export function mirrorScene(scene: Scene): Scene {
  const mirror = <Point extends ScenePoint>(point: Point): Point => ({
    ...point,
    x: scene.width - point.x,
  });
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => {
      const mirrored = moveShape(shape, mirror);
      // Its other upper corner has become the left one.
      return mirrored.kind === 'rect' ? { ...mirrored, x: mirrored.x - mirrored.width } : mirrored;
    }),
  };
}
