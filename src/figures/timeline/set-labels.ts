import { breakLabel } from '../break-label.ts';
import type { Box } from '../geometry/box.ts';
import type { MeasureText } from '../measure-text.ts';
import type { ScenePoint, Shape } from '../scene.ts';
import {
  type LabelForm,
  type LabelFrame,
  type LabelSpot,
  type LabelWish,
  placeLabels,
} from './place-labels.ts';
import { shortWording } from './short-wording.ts';

/** Most labels of a timeline. */
const MOST_LABELS = 16;
/** Most lines of a label, and the widths in pt at which it is broken. */
const MOST_LINES = 3;
const LABEL_WIDTHS = [104, 78, 58];
/** Size in pt. */
const LABEL = { size: 7.5, leading: 8.7 } as const;

/** Which form of a label is tried first: that of two lines, or the narrowest. */
const formOrders: readonly ((a: LabelForm, b: LabelForm) => number)[] = [
  (a, b) => Math.abs(a.lines.length - 2) - Math.abs(b.lines.length - 2),
  (a, b) => b.lines.length - a.lines.length,
];

/** An event that may be named. */
export interface LabelCandidate {
  text: string;
  /** The greater, the sooner it is named. */
  rank: number;
  /** Middle of its marker. */
  marker: ScenePoint;
  panel: LabelWish['panel'];
}

/** A label that has found its place, in pt. */
export interface SetLabel {
  box: Box;
  /** From the box to the marker. */
  leader: ScenePoint[];
  marker: ScenePoint;
  lines: string[];
}

/** A label that asks for a place. */
interface RankedWish extends LabelWish {
  rank: number;
}

/** Labels with the spots that they have found. */
interface Setting {
  wishes: RankedWish[];
  spots: (LabelSpot | undefined)[];
}

/**
 * Set the labels of events: the best event of each era first, then all others by rank. It is done in
 * several ways, and the one is kept in which most is told.
 *
 * @param eras Events of each era.
 * @param frames Rooms that the labels may have, the best first.
 * @param measureText Measures text in the font of the drawing.
 * @returns The labels that found a place.
 */
export function setLabels(
  eras: readonly (readonly LabelCandidate[])[],
  frames: readonly LabelFrame[],
  measureText: MeasureText,
): SetLabel[] {
  const wishes = inTurn(eras.map((events) => wishesOf(events, measureText)));
  let best: Setting = { wishes, spots: [] };
  for (const frame of frames) {
    for (const isPreferred of formOrders) {
      const ordered = wishes.map((wish) => ({ ...wish, forms: wish.forms.toSorted(isPreferred) }));
      const setting = { wishes: ordered, spots: placeLabels(ordered, frame, MOST_LABELS) };
      if (toldIn(setting) > toldIn(best)) best = setting;
      if (isWhole(best)) return labelsOf(best);
    }
  }
  return labelsOf(best);
}

/** A label that needs too many lines asks for nothing: the next event is named in its place. */
function wishesOf(events: readonly LabelCandidate[], measureText: MeasureText): RankedWish[] {
  return events.flatMap(({ text, rank, marker, panel }) => {
    const forms = formsOf(text, measureText);
    return forms.length === 0 ? [] : [{ rank, marker, panel, forms }];
  });
}

/** The best event of each era first, then all others; those of one rank from left to right. */
function inTurn(eras: readonly (readonly RankedWish[])[]): RankedWish[] {
  const byRank = (a: RankedWish, b: RankedWish) => b.rank - a.rank || a.marker.x - b.marker.x;
  const sorted = eras.map((wishes) => wishes.toSorted(byRank));
  return [
    ...sorted.flatMap((wishes) => wishes.slice(0, 1)).sort(byRank),
    ...sorted.flatMap((wishes) => wishes.slice(1)).sort(byRank),
  ];
}

function formsOf(text: string, measureText: MeasureText): LabelForm[] {
  const label = shortWording(text);
  if (label === '') return [];
  const measure = (line: string) => measureText(line, LABEL.size);
  const forms = LABEL_WIDTHS.map((widest) => breakLabel(label, widest, measure))
    .filter(({ length }) => length <= MOST_LINES)
    .map((lines) => ({
      lines,
      width: Math.max(...lines.map(measure)),
      height: lines.length * LABEL.leading,
    }))
    .filter(({ width }) => width <= Math.max(...LABEL_WIDTHS));
  const seen = new Set<number>();
  return forms.filter(({ lines }) => !seen.has(lines.length) && seen.add(lines.length));
}

/** Something for each label, and far more for one of a high rank. */
function toldIn({ wishes, spots }: Setting): number {
  return wishes.reduce((total, { rank }, index) => total + (spots[index] ? (rank + 2) ** 2 : 0), 0);
}

function isWhole({ wishes, spots }: Setting): boolean {
  const count = spots.filter((spot) => spot !== undefined).length;
  return count === Math.min(MOST_LABELS, wishes.length);
}

function labelsOf({ wishes, spots }: Setting): SetLabel[] {
  return wishes.flatMap(({ marker }, index) => {
    const spot = spots[index];
    if (!spot) return [];
    return [{ box: spot.box, leader: spot.leader, marker, lines: spot.form.lines }];
  });
}

/**
 * Move a label down.
 *
 * @param label Label.
 * @param by How far, in pt.
 * @returns The label there.
 */
export function lowerLabel({ box, leader, marker, lines }: SetLabel, by: number): SetLabel {
  const lower = ({ x, y }: ScenePoint) => ({ x, y: y + by });
  return {
    box: { ...box, y: box.y + by },
    leader: leader.map(lower),
    marker: lower(marker),
    lines,
  };
}

/**
 * Draw the words of a label: centred, or on the side of their box where the leader comes in.
 *
 * @param label Label.
 * @returns A text for each line (`label`).
 */
export function labelShapes({ box, lines, leader }: SetLabel): Shape[] {
  const share = ((leader[0]?.x ?? box.x) - box.x) / box.width;
  const side = share < 0.2 ? 'start' : share > 0.8 ? 'end' : 'middle';
  const x = box.x + { start: 0, middle: 0.5, end: 1 }[side] * box.width;
  return lines.map((text, index) => ({
    kind: 'text',
    role: 'label',
    x,
    y: box.y + LABEL.size + index * LABEL.leading - 0.8,
    anchor: side,
    size: LABEL.size,
    text,
  }));
}
