import type { Scene, ScenePoint, Shape } from '../scene.ts';
import { markerShapes } from './event-marker.ts';
import { hatchShapes } from './hatch-shapes.ts';
import { layOutPanels, type Panel } from './lay-out-panels.ts';
import { panelTitles, titleShapes, titlesHeight } from './panel-titles.ts';
import type { LabelFrame } from './place-labels.ts';
import {
  type LabelCandidate,
  labelShapes,
  lowerLabel,
  type SetLabel,
  setLabels,
} from './set-labels.ts';
import { type MarkerRoom, type PlacedMarker, stackMarkers } from './stack-markers.ts';
import { type TickParts, tickParts, tickShapes } from './tick-parts.ts';
import { createTimeScale, type TimeScale } from './time-scale.ts';
import type { TimelineEvent, TimelineInput } from './timeline-input.ts';

/** Sizes in pt: height of the scale below the band. */
const SCALE = 9.5;
/** Least space between the words of two ticks. */
const BETWEEN_TICKS = 18;
const RADIUS = 2.3;
/** How far a marker reaches: a diamond more than a circle. */
const REACH = 2.9;
const LANE = 5.8;
/** Half the height of a band with markers in one lane. */
const HALF_BAND = 7;
/** Height of the zones where leaders slant, between band or scale and labels. */
const SLANT = 5;
/** Free space at the ends of an era's band. */
const INSET = 7;

/** Part of the free height that labels above the band have. */
const sharesAbove = [0.5, 0.32, 0.68];

/** Greatest height of a drawing, where two rows of labels find room in it. */
const HIGHEST = 151;
/** Height that labels have on one side at least, and at most. */
const LEAST_ZONE = 18;
const GREATEST_ZONE = 50;

/**
 * How markers may be piled, the truest way first: lanes on each side of the middle, and how far one may
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
  labels: SetLabel[];
  /** Markers of all events, in the order of the panels and their events. */
  markers: ScenePoint[];
}

/**
 * Draw a history as a timeline: a panel for each era with its own scale, gaps hatched, a marker for
 * each event and labels for as many as find room, those of the highest rank first.
 *
 * @param input Eras and gaps with their events.
 * @returns The drawing. Roles of its shapes: `band`, `gap`, `hatch`, `title`, `title-rule`,
 *   `leader`, `tick`, `tick-text`, `label`, and those of the markers (`event-marker.ts`). Undefined where
 *   so many events fall together that their markers find no room, or a panel is too narrow for its
 *   title.
 */
export function drawTimeline(input: TimelineInput): Timeline | undefined {
  const laidOut = layOutPanels(input);
  const titles = panelTitles(laidOut, input.measureText);
  const panels = preparePanels(laidOut, input);
  if (!titles || !panels) return undefined;

  // Heights count from the middle of the band until all labels are placed.
  const lanes = panels.flatMap(({ markers }) => markers.map(({ lane }) => Math.abs(lane)));
  const half = Math.max(HALF_BAND, Math.max(0, ...lanes) * LANE + REACH + 1);
  const titleHeight = titlesHeight(titles);
  const frames = sharesAbove.map((share) =>
    labelFrame(panels, { half, titleHeight, width: input.width }, share),
  );
  const found = setLabels(candidatesOf(panels), frames, input.measureText);

  const { top, bottom } = extentOf(found, half);
  const middle = titleHeight - top;
  const markers = panels.flatMap((panel) => markerPoints(panel, middle));
  const labels = found.map((label) => lowerLabel(label, middle));
  const shapes: Shape[] = [
    ...panels.flatMap((panel) => bandShapes(panel, middle, half)),
    ...labels.map(({ leader }): Shape => ({ kind: 'line', role: 'leader', points: leader })),
    ...panels.flatMap(({ ticks }) => tickShapes(ticks, middle + half)),
    ...panels.flatMap((panel) => panelMarkers(panel, middle)),
    ...panels.flatMap((panel, index) => titleShapes(panel, titles[index] ?? [], titleHeight)),
    ...labels.flatMap(labelShapes),
  ];
  return { scene: { width: input.width, height: middle + bottom, shapes }, labels, markers };
}

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

function bandShapes({ stretch, left, right }: Panel, middle: number, half: number): Shape[] {
  const box = { x: left, y: middle - half, width: right - left, height: 2 * half };
  if (stretch.kind === 'era') return [{ kind: 'rect', role: 'band', ...box }];
  return [{ kind: 'rect', role: 'gap', ...box }, ...hatchShapes(box)];
}

function markerPoints({ markers }: PreparedPanel, middle: number): ScenePoint[] {
  return markers.map(({ x, lane }) => at(x, middle - lane * LANE));
}

function panelMarkers(panel: PreparedPanel, middle: number): Shape[] {
  const points = markerPoints(panel, middle);
  return eventsOf(panel).flatMap(({ marker }, index) =>
    markerShapes(marker, points[index] ?? at(0, middle), RADIUS),
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
    markers: panels.flatMap((panel) => markerPoints(panel, 0)),
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

/** Each event with its marker; heights count from the middle of the band. */
function candidatesOf(panels: readonly PreparedPanel[]): LabelCandidate[][] {
  return panels.map((panel) => {
    const points = markerPoints(panel, 0);
    return eventsOf(panel).map(({ text, rank }, index) => ({
      text,
      rank,
      marker: points[index] ?? at(panel.left, 0),
      panel: { left: panel.left, right: panel.right },
    }));
  });
}

/** What is drawn above and below the middle of the band, so that no empty row is kept. */
function extentOf(labels: readonly SetLabel[], half: number): { top: number; bottom: number } {
  const boxes = labels.map(({ box }) => box);
  return {
    top: Math.min(-half, ...boxes.map(({ y }) => y - 2)),
    bottom: Math.max(half + SCALE, ...boxes.map(({ y, height }) => y + height)),
  };
}

function at(x: number, y: number): ScenePoint {
  return { x, y };
}
