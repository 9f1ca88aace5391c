import type { MeasureText } from '../measure-text.ts';
import type { Scene, ScenePoint, Shape } from '../scene.ts';
import { breakLabel, shortenLabel } from '../shorten-label.ts';
import { chooseLabels } from './choose-labels.ts';
import { layOutPanels, type Panel } from './lay-out-panels.ts';
import { type LabelSpot, type LabelWish, placeLabels, type Side } from './place-labels.ts';
import { type PlacedMarker, stackMarkers } from './stack-markers.ts';
import { chooseTicks, createTimeScale, type TimeScale } from './time-scale.ts';
import type { TimelineEra, TimelineEvent, TimelineInput } from './timeline-input.ts';

/** Most labels of a timeline; all events are drawn. */
const MOST_LABELS = 16;
/** Most characters, and greatest width in pt, of a label. */
const LONGEST_LABEL = 46;
const WIDEST_LABEL = 82;
/** Rows of labels on each side of the band. */
const LEVELS = 4;

/** Sizes in pt. No text is smaller than 7.4 pt. */
const TITLE = { size: 8.5, leading: 10.5, weight: 600 } as const;
const LABEL = { size: 7.5, leading: 9 } as const;
const TICK = { size: 7.4, height: 11 } as const;
const RADIUS = 2.7;
const LANE = 6.6;
/** Lanes of markers above the middle of the band, and as many below. */
const MOST_LANES = 4;
/** How far a marker may stand from its day: three markers and a half. */
const FARTHEST = 22;
/** Half the height of a band with markers in one lane. */
const HALF_BAND = 7.5;
/** Height of the zone where leaders slant. */
const SLANT = 11;
/** Between two rows of labels. */
const ROW_SPACE = 4;
/** Free space at the ends of an era's band. */
const INSET = 7;

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
  box: { x: number; y: number; width: number; height: number };
  /** From the box to the marker. */
  leader: ScenePoint[];
  marker: ScenePoint;
  lines: string[];
}

/**
 * Draw a history as a timeline: a panel for each era with its own scale, gaps hatched, a marker for
 * each event and labels for as many as find room.
 *
 * @param input Eras and gaps with their events.
 * @returns The drawing. Roles of its shapes: `band`, `gap`, `hatch`, `title`, `title-rule`,
 *   `leader`, `knockout`, `tick`, `tick-text`, `label`, and markers by support (`sourced`,
 *   `unusable`, `unsourced`) as circles or, for what was only announced, polygons. Undefined where
 *   so many events fall together that their markers find no room.
 */
export function drawTimeline(input: TimelineInput): Timeline | undefined {
  const prepared = layOutPanels(input).map(preparePanel);
  const panels = prepared.filter((panel) => panel !== undefined);
  if (panels.length < prepared.length) return undefined;
  const lanes = panels.flatMap(({ markers }) => markers.map(({ lane }) => Math.abs(lane)));
  const half = Math.max(HALF_BAND, Math.max(0, ...lanes) * LANE + RADIUS + 2);
  const titleWidth = (text: string) => input.measureText(text, TITLE.size, TITLE.weight);
  const isOneLine = panels.every((panel) => fitsOneLine(panel, titleWidth));
  const titles = panels.map((panel) => titleLines(panel, isOneLine, titleWidth));
  const titleRows = Math.max(1, ...titles.map(({ length }) => length));

  // Labels are placed in lanes and levels; only their number decides how high the drawing is.
  const wishes = labelWishes(panels, input.measureText);
  const knee = { above: -half - SLANT, below: half + TICK.height + SLANT };
  const spots = placeLabels(
    wishes,
    { left: 0, right: input.width, levels: LEVELS, knee },
    MOST_LABELS,
  );
  const rows = rowHeights(wishes, spots);
  const top = titleRows * TITLE.leading + 6;
  const middle = top + sum(rows.above) + ROW_SPACE * rows.above.length + SLANT + half;
  const height =
    middle + half + TICK.height + SLANT + sum(rows.below) + ROW_SPACE * rows.below.length;

  const markers = panels.flatMap((panel) => markerPoints(panel, middle));
  const labels = drawLabels(wishes, spots, rows, { middle, half });
  const shapes: Shape[] = [
    ...panels.flatMap((panel) => bandShapes(panel, middle, half)),
    ...labels.map(({ leader }): Shape => ({ kind: 'line', role: 'leader', points: leader })),
    ...panels.flatMap((panel) => tickShapes(panel, middle + half, input)),
    ...panels.flatMap((panel) => markerShapes(panel, middle)),
    ...panels.flatMap((panel, index) =>
      titleShapes(panel, titles[index] ?? [], titleRows, titleWidth),
    ),
    ...labels.flatMap(labelShapes),
  ];
  return { scene: { width: input.width, height, shapes }, labels, markers };
}

/** Tells the width of a title in pt. */
type WidthOf = (text: string) => number;

/** A panel with its scale and the markers of its events. */
interface PreparedPanel extends Panel {
  scale: TimeScale;
  markers: PlacedMarker[];
}

function preparePanel(panel: Panel): PreparedPanel | undefined {
  const { stretch, left, right } = panel;
  const inset = Math.min(INSET, (right - left) / 4);
  const scale = createTimeScale(stretch, { start: left + inset, end: right - inset });
  const xs = eventsOf(panel).map(({ first, last }) => scale.placeOf(first, last));
  const markers = stackMarkers(xs, {
    distance: 2 * RADIUS + 0.8,
    lanes: MOST_LANES,
    left: left + RADIUS + 1,
    right: right - RADIUS - 1,
    farthest: FARTHEST,
  });
  return markers && { ...panel, scale, markers };
}

function eventsOf({ stretch }: Panel): TimelineEvent[] {
  return stretch.kind === 'era' ? stretch.events : [];
}

/**
 * Title and span stand on one line where every panel has room for them; else the span stands below,
 * on as many lines as it needs.
 */
function titleLines(
  { stretch, left, right }: Panel,
  isOneLine: boolean,
  titleWidth: WidthOf,
): string[] {
  if (stretch.kind === 'gap') return [];
  const { span } = stretch;
  if (isOneLine) return [`${titleOf(stretch)} ${span}`];
  return [titleOf(stretch), ...breakLabel(span, right - left, titleWidth)];
}

function fitsOneLine(panel: Panel, titleWidth: WidthOf): boolean {
  return titleLines(panel, true, titleWidth).every(
    (line) => titleWidth(line) <= panel.right - panel.left,
  );
}

function titleOf({ numeral, label }: TimelineEra): string {
  return `${numeral} ${label}`;
}

function titleShapes(
  { left, right }: Panel,
  lines: readonly string[],
  rows: number,
  titleWidth: WidthOf,
): Shape[] {
  if (lines.length === 0) return [];
  const y = rows * TITLE.leading + 2;
  return [
    ...lines.map(
      (line, row): Shape => ({
        kind: 'text',
        role: row === 0 ? 'title' : 'title-span',
        x: left,
        y: TITLE.size + row * TITLE.leading,
        anchor: 'start',
        size: TITLE.size,
        text: fitted(line, right - left, titleWidth),
      }),
    ),
    { kind: 'line', role: 'title-rule', points: [at(left, y), at(right, y)] },
  ];
}

/** A title that is too long for its panel ends in an ellipsis; the numeral is always there. */
function fitted(text: string, width: number, titleWidth: WidthOf): string {
  if (titleWidth(text) <= width) return text;
  let short = text;
  while (short.length > 1 && titleWidth(`${short}…`) > width) short = short.slice(0, -1).trimEnd();
  return `${short}…`;
}

function bandShapes({ stretch, left, right }: Panel, middle: number, half: number): Shape[] {
  const rect = {
    kind: 'rect',
    x: left,
    y: middle - half,
    width: right - left,
    height: 2 * half,
  } as const;
  if (stretch.kind === 'era') return [{ ...rect, role: 'band' }];
  return [{ ...rect, role: 'gap' }, ...hatch(left, right, middle - half, middle + half)];
}

/** Slanted lines that keep within the box. */
function hatch(left: number, right: number, top: number, bottom: number): Shape[] {
  const lean = Math.min(7, (right - left) / 3);
  const lines: Shape[] = [];
  for (let x = left + 1; x + lean <= right - 0.5; x += 4.5) {
    lines.push({
      kind: 'line',
      role: 'hatch',
      points: [at(x, bottom - 1.5), at(x + lean, top + 1.5)],
    });
  }
  return lines;
}

function tickShapes(panel: PreparedPanel, bottom: number, input: TimelineInput): Shape[] {
  const { stretch, left, right, scale } = panel;
  if (stretch.kind === 'gap') return [];
  const words = (day: string, precision: 'year' | 'month' | 'day') =>
    input.printTick(day, precision);
  const widthOf = (day: string, precision: 'year' | 'month' | 'day') =>
    input.measureText(words(day, precision), TICK.size) + 5;
  return chooseTicks(stretch, scale, widthOf).flatMap(({ day, x, precision }): Shape[] => {
    const text = words(day, precision);
    const width = input.measureText(text, TICK.size);
    const start = Math.min(Math.max(x - width / 2, left), Math.max(left, right - width));
    const y = bottom + TICK.height - 2.5;
    return [
      { kind: 'line', role: 'tick', points: [at(x, bottom), at(x, bottom + 2.5)] },
      {
        kind: 'rect',
        role: 'knockout',
        x: start,
        y: bottom + 2.5,
        width,
        height: TICK.height - 2.5,
      },
      { kind: 'text', role: 'tick-text', x: start, y, anchor: 'start', size: TICK.size, text },
    ];
  });
}

function markerPoints({ markers }: PreparedPanel, middle: number): ScenePoint[] {
  return markers.map(({ x, lane }) => at(x, middle - lane * LANE));
}

function markerShapes(panel: PreparedPanel, middle: number): Shape[] {
  const points = markerPoints(panel, middle);
  return eventsOf(panel).flatMap(({ planned, support }, index): Shape[] => {
    const { x = 0, y = 0 } = points[index] ?? {};
    if (planned) return [{ kind: 'polygon', role: support, points: diamond(x, y) }];
    const circle = { kind: 'circle', x, y } as const;
    const dot: Shape[] =
      support === 'unusable' ? [{ ...circle, role: 'unusable-dot', radius: RADIUS / 2.7 }] : [];
    return [{ ...circle, role: support, radius: RADIUS }, ...dot];
  });
}

function diamond(x: number, y: number): ScenePoint[] {
  const reach = RADIUS + 0.8;
  return [at(x, y - reach), at(x + reach, y), at(x, y + reach), at(x - reach, y)];
}

/**
 * Labels of all events, those first that speak for their era, each group from left to right. Their
 * places count from the middle of the band.
 */
function labelWishes(panels: readonly PreparedPanel[], measureText: MeasureText): LabelWish[] {
  const counts = panels.map((panel) => eventsOf(panel).length);
  const chosen = chooseLabels(counts, MOST_LABELS);
  const wishes = panels.flatMap((panel, index) =>
    eventsOf(panel).flatMap(({ text }, event) => {
      const marker = markerPoints(panel, 0)[event];
      if (!marker || text === '') return [];
      return [
        {
          isFirst: chosen[index]?.includes(event) ?? false,
          wish: wishOf(text, marker, measureText),
        },
      ];
    }),
  );
  const sorted = wishes.sort((a, b) => a.wish.marker.x - b.wish.marker.x);
  return [
    ...sorted.filter(({ isFirst }) => isFirst),
    ...sorted.filter(({ isFirst }) => !isFirst),
  ].map(({ wish }) => wish);
}

function wishOf(text: string, marker: ScenePoint, measureText: MeasureText): LabelWish {
  const measure = (line: string) => measureText(line, LABEL.size);
  const lines = breakLabel(shortenLabel(text, LONGEST_LABEL), WIDEST_LABEL, measure);
  return { marker, lines, width: Math.max(...lines.map(measure)) };
}

/** Height of each row of labels, from the band outwards. */
function rowHeights(
  wishes: readonly LabelWish[],
  spots: readonly (LabelSpot | undefined)[],
): Record<Side, number[]> {
  const rows: Record<Side, number[]> = { above: [], below: [] };
  for (const [index, spot] of spots.entries()) {
    if (!spot) continue;
    const height = (wishes[index]?.lines.length ?? 0) * LABEL.leading;
    const row = rows[spot.side];
    while (row.length <= spot.level) row.push(0);
    row[spot.level] = Math.max(row[spot.level] ?? 0, height);
  }
  return rows;
}

function drawLabels(
  wishes: readonly LabelWish[],
  spots: readonly (LabelSpot | undefined)[],
  rows: Record<Side, number[]>,
  band: { middle: number; half: number },
): DrawnLabel[] {
  return wishes.flatMap(({ lines, width, marker: relative }, index) => {
    const spot = spots[index];
    if (!spot) return [];
    const { middle, half } = band;
    const height = lines.length * LABEL.leading;
    const reach = sum(rows[spot.side].slice(0, spot.level)) + ROW_SPACE * (spot.level + 1);
    const isAbove = spot.side === 'above';
    const knee = isAbove ? middle - half - SLANT : middle + half + TICK.height + SLANT;
    const y = isAbove ? knee - reach - height + ROW_SPACE : knee + reach - ROW_SPACE;
    const marker = at(relative.x, middle + relative.y);
    const edge = isAbove ? y + height : y;
    const leader = [at(spot.anchor, edge), at(spot.anchor, knee), marker];
    return [{ box: { x: spot.left, y, width, height }, leader, marker, lines }];
  });
}

/** Lines are centred in their box. */
function labelShapes({ box, lines }: DrawnLabel): Shape[] {
  return lines.map((text, index) => ({
    kind: 'text',
    role: 'label',
    x: box.x + box.width / 2,
    y: box.y + LABEL.size + index * LABEL.leading - 0.8,
    anchor: 'middle',
    size: LABEL.size,
    text,
  }));
}

function at(x: number, y: number): ScenePoint {
  return { x, y };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
