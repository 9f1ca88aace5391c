import type { ScenePoint } from '../scene.ts';

/** A box on the page, in pt; the upper left corner first. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What asks for a label. */
export interface MapLabelWish {
  /** Centre of its mark. */
  point: ScenePoint;
  /** Half the width of its mark, in pt; 0 for a label that stands on its place. */
  reach: number;
  width: number;
  height: number;
}

/** The room labels have. */
export interface MapLabelFrame {
  width: number;
  height: number;
  /** What a label should rather not cover: points of a line, corners of outlines. */
  avoid: readonly ScenePoint[];
}

/** Least space between a label and its mark, the edge, or another label. */
const SPACE = 1.5;

/** Directions a label may lie in, the best first: beside the mark, then over and under it. */
const directions = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
] as const;

/** How far a label may be moved off its mark, in pt. */
const distances = [0, 4, 9];

/**
 * Find a place for labels beside their marks: no two overlap, none covers a mark or leaves the
 * frame. Of the places that are left, the one that covers least of what is to be avoided wins.
 *
 * @param wishes Labels in the order in which they are served.
 * @param frame The room they have.
 * @returns A box for each wish; undefined where no place is left.
 */
export function placeMapLabels(
  wishes: readonly MapLabelWish[],
  frame: MapLabelFrame,
): (Box | undefined)[] {
  const marks = wishes.filter(({ reach }) => reach > 0).map(markBox);
  const placed: Box[] = [];
  return wishes.map((wish) => {
    const boxes = candidates(wish)
      .filter(({ box }) => isInside(box, frame))
      .filter(({ box }) => [...marks, ...placed].every((other) => !overlap(box, other, SPACE / 2)));
    const [best] = boxes
      .map(({ box, cost }) => ({ box, cost: cost + 3 * covered(box, frame.avoid) }))
      .sort((a, b) => a.cost - b.cost);
    if (best) placed.push(best.box);
    return best?.box;
  });
}

/**
 * Tell whether two boxes have a point in common.
 *
 * @param a One box.
 * @param b The other.
 * @param space How far they must be apart, in pt.
 * @returns Whether they are nearer than that.
 */
export function overlap(a: Box, b: Box, space = 0): boolean {
  return (
    a.x < b.x + b.width + space &&
    b.x < a.x + a.width + space &&
    a.y < b.y + b.height + space &&
    b.y < a.y + a.height + space
  );
}

function markBox({ point: { x, y }, reach }: MapLabelWish): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** Every place of a label with what speaks against it. */
function candidates({ point, reach, width, height }: MapLabelWish): { box: Box; cost: number }[] {
  const onPlace = { x: point.x - width / 2, y: point.y - height / 2, width, height };
  const around = distances.flatMap((distance, far) =>
    directions.map(([right, down], rank) => {
      // In a corner the label touches the mark on one side only.
      const gap = reach + SPACE + distance;
      const x = point.x + right * (width / 2 + gap) - width / 2;
      const y = point.y + down * (height / 2 + (right === 0 ? gap : reach + distance)) - height / 2;
      return { box: { x, y, width, height }, cost: rank + 4 * far };
    }),
  );
  return reach === 0 ? [{ box: onPlace, cost: -2 }, ...around] : around;
}

function isInside({ x, y, width, height }: Box, frame: MapLabelFrame): boolean {
  return (
    x >= SPACE &&
    y >= SPACE &&
    x + width <= frame.width - SPACE &&
    y + height <= frame.height - SPACE
  );
}

function covered({ x, y, width, height }: Box, points: readonly ScenePoint[]): number {
  const inside = points.filter(
    (point) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height,
  );
  return Math.min(8, inside.length);
}
