import { type Box, boxAt, grow, isWithin, nearestIn, overlap } from '../geometry/box.ts';
import { type Offer, placeInTurn } from '../geometry/place-in-turn.ts';
import { cross, lengthOf, meets, type Segment } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';

/** What asks for a label beside its mark. */
export interface MapLabelWish {
  /** Centre of its mark. */
  point: ScenePoint;
  /** Half the width of its mark, in pt; 0 where there is none, as on a country. */
  reach: number;
  width: number;
  height: number;
  /** How far from its mark a label may stand that a line leads to, in pt; 0 where none may. */
  far: number;
  /** What speaks against a box, and the line to it; infinite for what may not be. */
  costOf(box: Box, leader: Segment): number;
}

/** The room labels have. */
export interface MapLabelRoom {
  frame: Box;
  /** What no label covers and no line crosses. */
  taken: readonly Box[];
  /** Lines that no label covers and no other line crosses. */
  leaders: readonly Segment[];
}

/** A label that has found its place. */
export interface PlacedMapLabel {
  box: Box;
  /** The way from the edge of its mark to the box. */
  leader: Segment;
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

/** How far a label may be moved off its mark without a line that leads to it, in pt. */
const distances = [0, 4, 9];
/** How far from each other labels are tried that a line leads to: in pt, and as parts of a turn. */
const LEAD = 4;
const TURNS = 16;

/**
 * Find a place for labels beside their marks: no two overlap, none covers a mark or leaves the
 * frame, none lies on the line that leads to another. Of the places that are left, the one that
 * least speaks against wins.
 *
 * @param wishes Labels in the order in which they are served.
 * @param room The room they have.
 * @returns A place for each wish; undefined where none is left.
 */
export function placeMapLabels(
  wishes: readonly MapLabelWish[],
  room: MapLabelRoom,
): (PlacedMapLabel | undefined)[] {
  const marks = wishes.filter(({ reach }) => reach > 0).map(markBox);
  const boxes = placeInTurn<MapLabelWish, Box>(wishes, (wish, placed) => {
    const taken = [...room.taken, ...placed.map(({ spot }) => spot)];
    const led = placed.filter((one) => one.wish.far > 0);
    const leaders = [...room.leaders, ...led.map((one) => leaderOf(one.wish, one.spot))];
    const isClear = (leader: Segment) =>
      leaders.every((other) => !cross(other, leader)) &&
      taken.every((other) => !meets(leader, other)) &&
      marks.every((other) => isSame(other, markBox(wish)) || !meets(leader, other));
    return {
      offers: candidates(wish),
      isFree: (box) =>
        isWithin(box, room.frame, SPACE) &&
        [...marks, ...taken].every((other) => !overlap(box, other, SPACE / 2)) &&
        leaders.every((other) => !meets(other, box)) &&
        (wish.far === 0 || isClear(leaderOf(wish, box))),
      costOf: (box) => wish.costOf(box, leaderOf(wish, box)),
    };
  });
  return wishes.map((wish, index) => {
    const box = boxes[index];
    return box && { box, leader: leaderOf(wish, box) };
  });
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width;
}

function markBox({ point, reach }: MapLabelWish): Box {
  return grow(boxAt(point), reach);
}

function leaderOf({ point, reach }: MapLabelWish, box: Box): Segment {
  const end = nearestIn(box, point);
  const length = lengthOf([point, end]);
  const part = length === 0 ? 0 : Math.min(1, reach / length);
  const start = {
    x: point.x + (end.x - point.x) * part,
    y: point.y + (end.y - point.y) * part,
  };
  return [start, end];
}

/** Every place of a label with what speaks against it: how far off it is, and on which side. */
function candidates(wish: MapLabelWish): Offer<Box>[] {
  const { point, reach, width, height, far } = wish;
  const around = distances.flatMap((distance, step) =>
    directions.map(([right, down], rank) => {
      // In a corner the label touches the mark on one side only.
      const gap = reach + SPACE + distance;
      const x = point.x + right * (width / 2 + gap) - width / 2;
      const y = point.y + down * (height / 2 + (right === 0 ? gap : reach + distance)) - height / 2;
      return { spot: { x, y, width, height }, cost: rank + 4 * step };
    }),
  );
  const steps = Array.from({ length: Math.floor(far / LEAD) }, (_, step) => (step + 1) * LEAD);
  const led = steps.flatMap((distance) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const gap = reach + SPACE + distance;
      const x = point.x + Math.cos(angle) * (gap + width / 2) - width / 2;
      const y = point.y + Math.sin(angle) * (gap + height / 2) - height / 2;
      return { spot: { x, y, width, height }, cost: 8 + distance };
    }),
  );
  return [...around, ...led];
}
