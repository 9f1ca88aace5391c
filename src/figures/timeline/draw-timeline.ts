import { breakLabel } from '../break-label.ts';
import type { Box } from '../geometry/box.ts';
import type { MeasureText } from '../measure-text.ts';
import type { Scene, ScenePoint, Shape } from '../scene.ts';
import { markShapes } from './event-mark.ts';
import { hatchShapes } from './hatch-shapes.ts';
import { layOutPanels, type Panel } from './lay-out-panels.ts';
import {
  type LabelForm,
  type LabelFrame,
  type LabelSpot,
  type LabelWish,
  placeLabels,
} from './place-labels.ts';
import { shortWording } from './short-wording.ts';
import { type MarkerRoom, type PlacedMarker, stackMarkers } from './stack-markers.ts';
import { type TickParts, tickParts, tickShapes } from './tick-parts.ts';
import { createTimeScale, type TimeScale } from './time-scale.ts';
import type { TimelineEra, TimelineEvent, TimelineInput } from './timeline-input.ts';

/** Most labels of a timeline; all events are drawn. */
const MOST_LABELS = 16;
/** Most lines of a label, and the widths in pt at which it is broken. */
const MOST_LINES = 3;
const LABEL_WIDTHS = [104, 78, 58];

/** Sizes in pt. No text is smaller than 7.4 pt. */
const TITLE = { size: 8.5, leading: 10.5, weight: 600 } as const;
const LABEL = { size: 7.5, leading: 8.7 } as const;
/** Height of the scale below the band. */
const SCALE = 9.5;
/** Least space between the words of two ticks. */
const BETWEEN_TICKS = 18;
const RADIUS = 2.3;
/** How far a mark reaches: a diamond more than a circle. */
const REACH = 2.9;
const LANE = 5.8;
/** Half the height of a band with marks in one lane. */
const HALF_BAND = 7;
/** Height of the zones where leaders slant, between band or scale and labels. */
const SLANT = 5;
/** Free space at the ends of an era's band. */
const INSET = 7;
/** Rows of titles that a panel may need. */
const MOST_TITLE_ROWS = 4;

/** Which form of a label is tried first: two lines, the widest, or the narrowest. */
const formOrders: readonly ((a: LabelForm, b: LabelForm) => number)[] = [
  (a, b) => Math.abs(a.lines.length - 2) - Math.abs(b.lines.length - 2),
  (a, b) => b.lines.length - a.lines.length,
];
/** Part of the free height that labels above the band have. */
const sharesAbove = [0.5, 0.32, 0.68];

/** Greatest height of a drawing, where two rows of labels find room in it. */
const HIGHEST = 151;
/** Height that labels have on one side at least, and at most. */
const LEAST_ZONE = 18;
const GREATEST_ZONE = 50;

/**
 * How marks may be piled, the truest way first: lanes on each side of the middle, and how far one may
 * stand from its day.
 */
const piles = [
  { lanes: 1, farthest: 7 },
  { lanes: 2, farthest: 7 },
  { lanes: 3, farthest: 14 },
] as const;

/** A timeline, and where its labels went. */
export interface Timeline {
  scene: Scene;
  /** Every label that was placed: its box, the upper left corner first, and its leader. */
  labels: DrawnLabel[];
  /** Markers of all events, in the order of the panels and their events. */
  markers: ScenePoint[];
}

/** A label as drawn, in pt. */
export interface DrawnLabel {
  box: Box;
  /** From the box to the marker. */
  leader: ScenePoint[];
  marker: ScenePoint;
  lines: string[];
}

/**
 * Draw a history as a timeline: a panel for each era with its own scale, gaps hatched, a marker for
 * each event and labels for as many as find room, those of the highest rank first.
 *
 * @param input Eras and gaps with their events.
 * @returns The drawing. Roles of its shapes: `band`, `gap`, `hatch`, `title`, `title-rule`,
 *   `leader`, `tick`, `tick-text`, `label`, and those of the marks (`event-mark.ts`). Undefined where
 *   so many events fall together that their marks find no room, or a panel is too narrow for its
 *   title.
 */
export function drawTimeline(input: TimelineInput): Timeline | undefined {
  const laidOut = layOutPanels(input);
  const titleWidth: WidthOf = (text) => input.measureText(text, TITLE.size, TITLE.weight);
  const titles = titlesOf(laidOut, titleWidth);
  const panels = preparePanels(laidOut, input);
  if (!titles || !panels) return undefined;

  // Heights count from the middle of the band until all labels are placed.
  const lanes = panels.flatMap(({ markers }) => markers.map(({ lane }) => Math.abs(lane)));
  const half = Math.max(HALF_BAND, Math.max(0, ...lanes) * LANE + REACH + 1);
  const titleHeight = Math.max(1, ...titles.map(({ length }) => length)) * TITLE.leading + 5;
  const frames = sharesAbove.map((share) =>
    labelFrame(panels, { half, titleHeight, width: input.width }, share),
  );
  const { wishes, spots } = bestLabels(panels, frames, input.measureText);

  const { top, bottom } = extentOf(spots, half);
  const middle = titleHeight - top;
  const markers = panels.flatMap((panel) => markerPoints(panel, middle));
  const labels = drawLabels(wishes, spots, middle);
  const shapes: Shape[] = [
    ...panels.flatMap((panel) => bandShapes(panel, middle, half)),
    ...labels.map(({ leader }): Shape => ({ kind: 'line', role: 'leader', points: leader })),
    ...panels.flatMap(({ ticks }) => tickShapes(ticks, middle + half)),
    ...panels.flatMap((panel) => markerShapes(panel, middle)),
    ...panels.flatMap((panel, index) => titleShapes(panel, titles[index] ?? [], titleHeight)),
    ...labels.flatMap(labelShapes),
  ];
  return { scene: { width: input.width, height: middle + bottom, shapes }, labels, markers };
}

/** Tells the width of a title in pt. */
type WidthOf = (text: string) => number;

/** A panel with its scale and the markers of its events. */
interface PreparedPanel extends Panel {
  scale: TimeScale;
  markers: PlacedMarker[];
  ticks: TickParts[];
}

/** All panels are piled the same way, as they share one band. */
function preparePanels(
  panels: readonly Panel[],
  input: TimelineInput,
): PreparedPanel[] | undefined {
  for (const pile of piles) {
    const prepared = panels.map((panel) => preparePanel(panel, input, pile));
    const found = prepared.filter((panel) => panel !== undefined);
    if (found.length === panels.length) return found;
  }
  return undefined;
}

function preparePanel(
  panel: Panel,
  input: TimelineInput,
  pile: Pick<MarkerRoom, 'lanes' | 'farthest'>,
): PreparedPanel | undefined {
  const { stretch, left, right } = panel;
  const inset = Math.min(INSET, (right - left) / 4);
  const scale = createTimeScale(stretch, { start: left + inset, end: right - inset });
  const xs = eventsOf(panel).map(({ first, last }) => scale.placeOf(first, last));
  const markers = stackMarkers(xs, {
    ...pile,
    distance: LANE,
    left: left + REACH + 0.5,
    right: right - REACH - 0.5,
  });
  const ticks =
    stretch.kind === 'gap'
      ? []
      : tickParts(stretch, scale, { left, right, between: BETWEEN_TICKS }, input);
  return markers && { ...panel, scale, markers, ticks };
}

function eventsOf({ stretch }: Panel): TimelineEvent[] {
  return stretch.kind === 'era' ? stretch.events : [];
}

/**
 * Title and span stand on one line where every panel has room for them; else the span stands below,
 * and each on as many lines as it needs.
 */
function titlesOf(panels: readonly Panel[], widthOf: WidthOf): string[][] | undefined {
  const whole = panels.map(({ stretch }) =>
    stretch.kind === 'gap' ? [] : [`${titleOf(stretch)} ${stretch.span}`],
  );
  if (panels.every((panel, index) => (whole[index] ?? []).every(fitsInto(panel, widthOf)))) {
    return whole;
  }
  const broken = panels.map(({ stretch, left, right }) =>
    stretch.kind === 'gap'
      ? []
      : [titleOf(stretch), stretch.span].flatMap((text) => breakLabel(text, right - left, widthOf)),
  );
  const haveRoom = panels.every((panel, index) => {
    const lines = broken[index] ?? [];
    return lines.length <= MOST_TITLE_ROWS && lines.every(fitsInto(panel, widthOf));
  });
  return haveRoom ? broken : undefined;
}

function fitsInto({ left, right }: Panel, widthOf: WidthOf): (line: string) => boolean {
  return (line) => widthOf(line) <= right - left;
}

function titleOf({ numeral, label }: TimelineEra): string {
  return `${numeral} ${label}`;
}

function titleShapes(
  { stretch, left, right }: Panel,
  lines: readonly string[],
  height: number,
): Shape[] {
  if (stretch.kind === 'gap') return [];
  const spanStart = lines.length > 1 ? spanStartOf(lines, stretch.span) : lines.length;
  const y = height - 4;
  return [
    ...lines.map(
      (text, row): Shape => ({
        kind: 'text',
        role: row < spanStart ? 'title' : 'title-span',
        x: left,
        y: TITLE.size + row * TITLE.leading,
        anchor: 'start',
        size: TITLE.size,
        text,
      }),
    ),
    { kind: 'line', role: 'title-rule', points: [at(left, y), at(right, y)] },
  ];
}

/** The last lines are those that together make the span. */
function spanStartOf(lines: readonly string[], span: string): number {
  return lines.findIndex((_, row) => row > 0 && lines.slice(row).join(' ') === span);
}

function bandShapes({ stretch, left, right }: Panel, middle: number, half: number): Shape[] {
  const box = { x: left, y: middle - half, width: right - left, height: 2 * half };
  if (stretch.kind === 'era') return [{ kind: 'rect', role: 'band', ...box }];
  return [{ kind: 'rect', role: 'gap', ...box }, ...hatchShapes(box)];
}

function markerPoints({ markers }: PreparedPanel, middle: number): ScenePoint[] {
  return markers.map(({ x, lane }) => at(x, middle - lane * LANE));
}

function markerShapes(panel: PreparedPanel, middle: number): Shape[] {
  const points = markerPoints(panel, middle);
  return eventsOf(panel).flatMap(({ mark }, index) =>
    markShapes(mark, points[index] ?? at(0, middle), RADIUS),
  );
}

/** What the labels may cover, and what their leaders must keep clear of. */
function labelFrame(
  panels: readonly PreparedPanel[],
  { half, titleHeight, width }: { half: number; titleHeight: number; width: number },
  shareAbove: number,
): LabelFrame {
  const knee = { above: -half - SLANT, below: half + SCALE + SLANT };
  const free = HIGHEST - titleHeight - knee.below + knee.above;
  const zone = (share: number) => Math.min(GREATEST_ZONE, Math.max(LEAST_ZONE, free * share));
  const gaps = panels.filter(({ stretch }) => stretch.kind === 'gap');
  return {
    left: 0,
    right: width,
    top: knee.above - zone(shareAbove),
    bottom: knee.below + zone(1 - shareAbove),
    knee,
    marks: panels.flatMap((panel) => markerPoints(panel, 0)),
    reach: REACH,
    obstacles: [
      ...panels.flatMap(({ ticks }) =>
        ticks.flatMap(({ text, line }) => [text, line].map((box) => ({ ...box, y: box.y + half }))),
      ),
      ...gaps.map(({ left, right }) => ({
        x: left,
        y: -half,
        width: right - left,
        height: 2 * half,
      })),
    ],
  };
}

/** Labels with the spots that they have found. */
interface SetLabels {
  wishes: RankedWish[];
  spots: (LabelSpot | undefined)[];
}

interface RankedWish extends LabelWish {
  rank: number;
}

/** Set the labels in each of the ways, and keep the one in which most is told. */
function bestLabels(
  panels: readonly PreparedPanel[],
  frames: readonly LabelFrame[],
  measureText: MeasureText,
): SetLabels {
  const wishes = labelWishes(panels, measureText);
  let best: SetLabels | undefined;
  for (const frame of frames) {
    for (const isPreferred of formOrders) {
      const ordered = wishes.map((wish) => ({ ...wish, forms: wish.forms.toSorted(isPreferred) }));
      const way = { wishes: ordered, spots: placeLabels(ordered, frame, MOST_LABELS) };
      if (!best || toldIn(way) > toldIn(best)) best = way;
      const count = way.spots.filter((spot) => spot !== undefined).length;
      if (count === Math.min(MOST_LABELS, wishes.length)) return way;
    }
  }
  return best ?? { wishes, spots: [] };
}

/** The ranks of all labels that are placed, and something for each of them. */
function toldIn({ wishes, spots }: SetLabels): number {
  return wishes.reduce((total, { rank }, index) => total + (spots[index] ? (rank + 2) ** 2 : 0), 0);
}

/** The best event of each era first, then all others; those of one rank from left to right. */
function labelWishes(panels: readonly PreparedPanel[], measureText: MeasureText): RankedWish[] {
  const candidates = panels.flatMap((panel) => {
    const points = markerPoints(panel, 0);
    const best = Math.max(...eventsOf(panel).map(({ rank }) => rank));
    const first = eventsOf(panel).findIndex(({ rank }) => rank === best);
    return eventsOf(panel).flatMap(({ text, rank }, index) => {
      const mark = points[index];
      const forms = formsOf(text, measureText);
      if (!mark || forms.length === 0) return [];
      const { left, right } = panel;
      return [{ isBest: index === first, wish: { mark, panel: { left, right }, forms, rank } }];
    });
  });
  return candidates
    .sort(
      (a, b) =>
        Number(b.isBest) - Number(a.isBest) ||
        b.wish.rank - a.wish.rank ||
        a.wish.mark.x - b.wish.mark.x,
    )
    .map(({ wish }) => wish);
}

/** A label that needs more than three lines has no form: the next event is named in its place. */
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

/** What is drawn above and below the middle of the band, so that no empty row is kept. */
function extentOf(
  spots: readonly (LabelSpot | undefined)[],
  half: number,
): { top: number; bottom: number } {
  const boxes = spots.flatMap((spot) => (spot ? [spot.box] : []));
  return {
    top: Math.min(-half, ...boxes.map(({ y }) => y - 2)),
    bottom: Math.max(half + SCALE, ...boxes.map(({ y, height }) => y + height)),
  };
}

function drawLabels(
  wishes: readonly LabelWish[],
  spots: readonly (LabelSpot | undefined)[],
  middle: number,
): DrawnLabel[] {
  const lower = ({ x, y }: ScenePoint) => at(x, y + middle);
  return wishes.flatMap(({ mark }, index) => {
    const spot = spots[index];
    if (!spot) return [];
    const { form, box, leader } = spot;
    return [
      {
        box: { ...box, y: box.y + middle },
        leader: leader.map(lower),
        marker: lower(mark),
        lines: form.lines,
      },
    ];
  });
}

/** Lines are centred, or stand on the side of their box where the leader comes in. */
function labelShapes({ box, lines, leader }: DrawnLabel): Shape[] {
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

function at(x: number, y: number): ScenePoint {
  return { x, y };
}
