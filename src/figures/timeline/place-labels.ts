import { type Box, boxAt, grow, overlap } from '../geometry/box.ts';
import { type Offer, placeInTurn } from '../geometry/place-in-turn.ts';
import { cross, meets, type Segment } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';

/** A way to set a label. */
export interface LabelForm {
  lines: string[];
  width: number;
  height: number;
}

/** What asks for a label. */
export interface LabelWish {
  /** Centre of its marker. */
  marker: ScenePoint;
  /** Left and right end of the panel that its marker stands on. */
  panel: { left: number; right: number };
  /** Ways to set it, the best first. */
  forms: readonly LabelForm[];
}

/** Side of the band a label stands on. */
type Side = 'above' | 'below';

/** Where a label stands, and the way of its leader. */
export interface LabelSpot {
  form: LabelForm;
  side: Side;
  box: Box;
  /** From the box to the marker. */
  leader: ScenePoint[];
}

/** The room labels have; heights count from the middle of the band. */
export interface LabelFrame {
  left: number;
  right: number;
  /** No label reaches over these. */
  top: number;
  bottom: number;
  /** Where the slanted part of a leader ends, on each side of the band; labels begin there. */
  knee: Record<Side, number>;
  /** What no leader may run across: markers, other than its own, and what belongs to the scale. */
  markers: readonly ScenePoint[];
  /** How far a marker reaches. */
  reach: number;
  obstacles: readonly Box[];
}

/** Least space between two boxes side by side, and between a box and a leader that passes it. */
const SPACE = 4;
/** Least space between two boxes one above the other. */
const LEADING = 1.2;
/** Least space between a leader and what it may not run across. */
const CLEAR = 0.7;
/** Least space between the upright parts of two leaders. */
const APART = 2.5;
/** From one height at which a label may stand to the next. */
const STEP = 10;

/** How far the upright part of a leader may stand from its marker. */
const offsets = [0, -5, 5, -10, 10, -16, 16, -23, 23, -32, 32, -42, 42];

/** Part of a box that lies left of its leader. */
const shares = [0.5, 0.25, 0.75, 0.04, 0.96];

/**
 * Find a place for labels: no two boxes overlap, none leaves the frame, no leader crosses a box,
 * another leader, a marker or the scale. The nearest place that is left wins.
 *
 * @param wishes Labels in the order in which they are served.
 * @param frame The room they have.
 * @param most Greatest number of labels.
 * @returns A spot for each wish; undefined where no place is left.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: LabelFrame,
  most: number,
): (LabelSpot | undefined)[] {
  return placeInTurn<LabelWish, LabelSpot>(wishes, (wish, placed) => ({
    offers: placed.length < most ? offersFor(wish, frame) : [],
    isFree: (spot) => placed.every((other) => agree(spot, other.spot)),
  }));
}

/** Every spot of a label whose leader is in nobody's way. */
function offersFor(wish: LabelWish, frame: LabelFrame): Offer<LabelSpot>[] {
  return (['above', 'below'] as const).flatMap((side) =>
    offsets
      .map((offset) => wish.marker.x + offset)
      .filter((anchor) => isClear([wish.marker, { x: anchor, y: frame.knee[side] }], frame))
      .flatMap((anchor) => offersAt(wish, frame, side, anchor)),
  );
}

/** Whether a leader runs across no other marker and nothing of the scale. */
function isClear(segment: Segment, { markers, reach, obstacles }: LabelFrame): boolean {
  const [own] = segment;
  return (
    markers.every(
      (marker) =>
        (marker.x === own.x && marker.y === own.y) ||
        !meets(segment, grow(boxAt(marker), reach + CLEAR)),
    ) && obstacles.every((box) => !meets(segment, grow(box, CLEAR)))
  );
}

function offersAt(
  { marker, panel, forms }: LabelWish,
  frame: LabelFrame,
  side: Side,
  anchor: number,
): Offer<LabelSpot>[] {
  const offers: Offer<LabelSpot>[] = [];
  for (const [rank, form] of forms.entries()) {
    for (const share of shares) {
      const { left, right, knee } = frame;
      const x = Math.min(Math.max(anchor - form.width * share, left), right - form.width);
      if (x < left || anchor < x || anchor > x + form.width) continue;
      const lean = Math.abs(x + form.width / 2 - anchor);
      const outside = Math.max(0, panel.left - x) + Math.max(0, x + form.width - panel.right);
      for (const y of heights(form, frame, side)) {
        const box = { x, y, width: form.width, height: form.height };
        const edge = side === 'above' ? y + form.height : y;
        const leader = leaderOf(marker, { x: anchor, y: knee[side] }, edge);
        const far = Math.abs(edge - knee[side]);
        const cost =
          far + Math.abs(anchor - marker.x) * 0.6 + lean * 0.12 + outside * 0.15 + rank * 3;
        offers.push({ spot: { form, side, box, leader }, cost });
      }
    }
  }
  return offers;
}

/** Upper edges of a box, from the band outwards. */
function heights({ height }: LabelForm, { top, bottom, knee }: LabelFrame, side: Side): number[] {
  const free = (side === 'above' ? knee.above - top : bottom - knee.below) - height;
  const count = Math.floor(free / STEP + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, step) =>
    side === 'above' ? knee.above - step * STEP - height : knee.below + step * STEP,
  );
}

/** A leader without a bend is one straight line. */
function leaderOf(marker: ScenePoint, knee: ScenePoint, edge: number): ScenePoint[] {
  const end = { x: knee.x, y: edge };
  if (knee.x === marker.x) return [end, marker];
  return edge === knee.y ? [end, marker] : [end, knee, marker];
}

/** Whether two labels get along; those on different sides meet nowhere but in the band. */
function agree(a: LabelSpot, b: LabelSpot): boolean {
  if (overlap(a.box, b.box, SPACE, LEADING)) return false;
  if (crosses(a.leader, b.box) || crosses(b.leader, a.box)) return false;
  return !leadersMeet(a, b);
}

function crosses(leader: readonly ScenePoint[], { x, y, width, height }: Box): boolean {
  const wide = { x: x - SPACE, y, width: width + 2 * SPACE, height };
  return segmentsOf(leader).some((segment) => meets(segment, wide));
}

function leadersMeet(a: LabelSpot, b: LabelSpot): boolean {
  if (a.side === b.side && Math.abs(endOf(a).x - endOf(b).x) < APART) return true;
  const others = segmentsOf(b.leader);
  return segmentsOf(a.leader).some((segment) => others.some((other) => cross(segment, other)));
}

function endOf({ leader }: LabelSpot): ScenePoint {
  return leader[0] ?? { x: 0, y: 0 };
}

function segmentsOf(line: readonly ScenePoint[]): Segment[] {
  return line.slice(1).map((point, index) => [line[index] ?? point, point]);
}
