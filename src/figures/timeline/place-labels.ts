import { type Offer, type Placed, placeInTurn } from '../geometry/place-in-turn.ts';
import { cross } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';

/** What asks for a label. */
export interface LabelWish {
  /** Centre of its marker. */
  marker: ScenePoint;
  /** Lines of the label. */
  lines: string[];
  /** Width of its widest line, in pt. */
  width: number;
}

/** Side of the band a label stands on. */
export type Side = 'above' | 'below';

/** Where a label stands: on which side, how far from the band, and where its leader meets it. */
export interface LabelSpot {
  side: Side;
  /** 0 is next to the band. */
  level: number;
  /** Left edge of its box. */
  left: number;
  /** Where the upright part of the leader stands, within the box. */
  anchor: number;
}

/** The room labels have. */
export interface LabelFrame {
  left: number;
  right: number;
  /** Levels on each side. */
  levels: number;
  /** Where the slanted part of a leader ends, on each side of the band. */
  knee: Record<Side, number>;
}

/** Least space between two boxes of one level, and between a box and a leader that passes it. */
const SPACE = 4;

/** How far the upright part of a leader may stand from its marker. */
const offsets = [0, -7, 7, -14, 14, -22, 22, -32, 32, -44, 44, -58, 58];

/** Part of a box that lies left of its leader. */
const shares = [0.5, 0.25, 0.75, 0.08, 0.92];

/**
 * Find a place for labels: no two boxes overlap, none leaves the frame, no leader crosses a box or
 * another leader. The nearest place that is left wins.
 *
 * @param wishes Labels in the order in which they are served; neighbours on the page should be
 *   neighbours here, as they take turns above and below.
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
    offers: placed.length < most ? offersFor(wish, frame, placed.at(-1)?.spot.side) : [],
    isFree: (spot) => placed.every((other) => agree({ wish, spot }, other, frame)),
  }));
}

/** Every spot of a label; rather on the other side than the label before. */
function offersFor(
  { marker, width }: LabelWish,
  { left, right, levels }: LabelFrame,
  last: Side = 'below',
): Offer<LabelSpot>[] {
  const offers: Offer<LabelSpot>[] = [];
  for (const side of ['above', 'below'] as const) {
    for (let level = 0; level < levels; level++) {
      for (const offset of offsets) {
        for (const share of shares) {
          const anchor = marker.x + offset;
          const start = Math.min(Math.max(anchor - width * share, left), right - width);
          if (start < left || anchor < start || anchor > start + width) continue;
          const lean = Math.abs(start + width / 2 - anchor);
          const cost = level * 12 + (side === last ? 5 : 0) + Math.abs(offset) * 0.6 + lean * 0.15;
          offers.push({ spot: { side, level, left: start, anchor }, cost });
        }
      }
    }
  }
  // The cheapest first, so that most of the others are never asked whether they are free.
  return offers.sort((a, b) => a.cost - b.cost);
}

type PlacedLabel = Placed<LabelWish, LabelSpot>;

/** Whether two labels get along; those on different sides always do. */
function agree(a: PlacedLabel, b: PlacedLabel, frame: LabelFrame): boolean {
  if (a.spot.side !== b.spot.side) return true;
  if (a.spot.level === b.spot.level) {
    if (!areApart(a, b)) return false;
  } else {
    const [near, far] = a.spot.level < b.spot.level ? [a, b] : [b, a];
    if (passesThrough(far.spot.anchor, near)) return false;
  }
  return !leadersMeet(a, b, frame);
}

function areApart(a: PlacedLabel, b: PlacedLabel): boolean {
  const [first, second] = a.spot.left <= b.spot.left ? [a, b] : [b, a];
  return first.spot.left + first.wish.width + SPACE <= second.spot.left;
}

/** The leader of a farther label passes the level of a nearer one. */
function passesThrough(anchor: number, { spot, wish }: PlacedLabel): boolean {
  return anchor > spot.left - SPACE && anchor < spot.left + wish.width + SPACE;
}

/** The upright parts keep their distance; the slanted ones must keep the order of the markers. */
function leadersMeet(a: PlacedLabel, b: PlacedLabel, frame: LabelFrame): boolean {
  const distance = Math.abs(a.spot.anchor - b.spot.anchor);
  if (distance < SPACE / 2) return true;
  const y = frame.knee[a.spot.side];
  return cross([a.wish.marker, { x: a.spot.anchor, y }], [b.wish.marker, { x: b.spot.anchor, y }]);
}
