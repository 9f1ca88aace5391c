import type { ScenePoint, Shape } from './scene.ts';

/**
 * Move a piece of a drawing.
 *
 * @param shape The piece.
 * @param move Moves a point, and what has its place by one: a circle, a text, the corner of a box.
 * @returns The piece with all its points moved.
 */
export function moveShape(
  shape: Shape,
  move: <Point extends ScenePoint>(point: Point) => Point,
): Shape {
  switch (shape.kind) {
    case 'line':
    case 'polygon':
      return { ...shape, points: shape.points.map(move) };
    case 'area':
      return { ...shape, rings: shape.rings.map((ring) => ring.map(move)) };
    case 'lines':
      return { ...shape, lines: shape.lines.map((line) => line.map(move)) };
    default:
      return move(shape);
  }
}
