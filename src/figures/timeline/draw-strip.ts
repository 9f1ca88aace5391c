import { breakLabel } from '../break-label.ts';
import type { Box } from '../geometry/box.ts';
import type { Scene, ScenePoint, Shape } from '../scene.ts';
import { markerShapes } from './event-marker.ts';
import { hatchShapes } from './hatch-shapes.ts';
import { type Pile, pileUp } from './pile-up.ts';
import { tickParts, tickShapes } from './tick-parts.ts';
import { createTimeScale } from './time-scale.ts';
import type { TimelineEra, TimelineGap, TimelineInput } from './timeline-input.ts';

/** Part of the width that the names of the eras have, and the space behind it in pt. */
const NAME_SHARE = 0.27;
const NAME_SPACE = 8;

/** Sizes in pt. No text is smaller than 7.4 pt. */
const NAME = { size: 8.5, leading: 10, weight: 600 } as const;
const SPAN = { size: 8, leading: 9.5 } as const;
const COUNT_SIZE = 7.4;
const RADIUS = 2.05;
/** From one marker to the next, across and up. */
const PITCH = 5.2;
/** Most markers one over the other; in a row with a higher pile bars take their place. */
const MOST_PILED = 5;
/** Least height of a bar. */
const LOWEST_BAR = 1.2;
/** Free space in a band at its ends, above and below the markers. */
const INSET = 5;
const PADDING = 1;
/** Height of the scale below a band, and of the number over the highest bar. */
const SCALE = 9;
const COUNT = 8.5;
/** Least space between the words of two ticks: they are few, as the shape of the row tells more. */
const BETWEEN_TICKS = 26;
const GAP_HEIGHT = 6;
const BETWEEN = 2;

/** A strip, and where its events stand. */
export interface Strip {
  scene: Scene;
  /** The rows of the eras, in their order. */
  rows: StripRow[];
}

/** A row of a strip, in pt. */
export interface StripRow {
  band: Box;
  /** Middles of the markers, in the order of the events; none in a row of bars. */
  markers: ScenePoint[];
  /** Bars from left to right, with the number of their events; none in a row of markers. */
  bars: { box: Box; count: number }[];
}

/**
 * Draw a history as a strip: a row for each era with its own scale, a marker for each event and no
 * labels. Markers that would cover each other are piled; where a pile gets too high, bars show how many
 * events there are. It has room for any number of eras and events.
 *
 * @param input Eras and gaps with their events.
 * @returns The drawing. Roles of its shapes: `title`, `title-span`, `band`, `bar`, `bar-count`,
 *   `hatch`, `tick`, `tick-text`, and those of the markers (`event-marker.ts`).
 */
export function drawStrip(input: TimelineInput): Strip {
  const shapes: Shape[] = [];
  const rows: StripRow[] = [];
  let top = 0;
  for (const stretch of input.panels) {
    const drawn =
      stretch.kind === 'era' ? drawEra(stretch, top, input) : drawGap(stretch, top, input);
    shapes.push(...drawn.shapes);
    if (drawn.row) rows.push(drawn.row);
    top += drawn.height + BETWEEN;
  }
  return { scene: { width: input.width, height: Math.max(0, top - BETWEEN), shapes }, rows };
}

/** What one row adds to the drawing. */
interface DrawnRow {
  shapes: Shape[];
  height: number;
  row?: StripRow;
}

function drawEra(era: TimelineEra, top: number, input: TimelineInput): DrawnRow {
  const { left, right } = bandEnds(input);
  const scale = createTimeScale(era, { start: left + INSET, end: right - INSET });
  const piles = pileUp(
    era.events.map(({ first, last }) => scale.placeOf(first, last)),
    PITCH,
  );
  const highest = Math.max(1, ...piles.map(({ members }) => members.length));
  const hasBars = highest > MOST_PILED;
  const headroom = hasBars ? COUNT : 0;
  const height = Math.min(highest, MOST_PILED) * PITCH + 2 * PADDING + headroom;
  const band = { x: left, y: top, width: right - left, height };
  const floor = top + height - PADDING;
  const row: StripRow = {
    band,
    markers: hasBars ? [] : pointsOf(piles, floor, era.events.length),
    bars: hasBars ? barsOf(piles, floor, highest) : [],
  };
  const names = nameShapes(era, top, input);
  const ticks = tickParts(era, scale, { left, right, between: BETWEEN_TICKS }, input);
  return {
    shapes: [
      { kind: 'rect', role: 'band', ...band },
      ...era.events.flatMap(({ marker }, index) => {
        const point = row.markers[index];
        return point ? markerShapes(marker, point, RADIUS) : [];
      }),
      ...barShapes(row, highest, input),
      ...tickShapes(ticks, top + height),
      ...names.shapes,
    ],
    height: Math.max(height + SCALE, names.height),
    row,
  };
}

function bandEnds({ width }: TimelineInput): { left: number; right: number } {
  return { left: nameWidth(width) + NAME_SPACE, right: width };
}

function nameWidth(width: number): number {
  return width * NAME_SHARE;
}

/** Name and span of an era, each on as many lines as it needs. */
function nameShapes(
  { numeral, label, span }: TimelineEra,
  top: number,
  input: TimelineInput,
): { shapes: Shape[]; height: number } {
  const name = linesOf(`${numeral} ${label}`, NAME, input);
  const spans = linesOf(span, SPAN, input);
  const spanTop = top + name.length * NAME.leading;
  return {
    shapes: [
      ...textShapes('title', name, NAME, top),
      ...textShapes('title-span', spans, SPAN, spanTop),
    ],
    height: name.length * NAME.leading + spans.length * SPAN.leading,
  };
}

interface TextSize {
  size: number;
  leading: number;
  weight?: 600;
}

/** A word that is wider than the column goes on in the next line. */
function linesOf(text: string, { size, weight }: TextSize, input: TimelineInput): string[] {
  const widest = nameWidth(input.width);
  const measure = (line: string) => input.measureText(line, size, weight);
  return breakLabel(text, widest, measure).flatMap((line) => cutLine(line, widest, measure));
}

function cutLine(line: string, widest: number, measure: (line: string) => number): string[] {
  const lines = [''];
  for (const character of line) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && measure(last + character) > widest) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}

function textShapes(
  role: string,
  lines: readonly string[],
  { size, leading }: TextSize,
  top: number,
): Shape[] {
  return lines.map((text, row) => ({
    kind: 'text',
    role,
    x: 0,
    y: top + (row + 1) * leading - 2.5,
    anchor: 'start',
    size,
    text,
  }));
}

/** Piles stand on the floor of the band; the events of one keep their order. */
function pointsOf(piles: readonly Pile[], floor: number, count: number): ScenePoint[] {
  const points: ScenePoint[] = Array.from({ length: count });
  for (const { x, members } of piles) {
    for (const [level, member] of members.entries()) {
      points[member] = { x, y: floor - (level + 0.5) * PITCH };
    }
  }
  return points;
}

function barsOf(piles: readonly Pile[], floor: number, highest: number): StripRow['bars'] {
  const width = PITCH - 1;
  return piles.map(({ x, members: { length: count } }) => {
    const height = Math.max(LOWEST_BAR, (count / highest) * MOST_PILED * PITCH);
    return { box: { x: x - width / 2, y: floor - height, width, height }, count };
  });
}

/** The highest bar has its number, which is the scale of all of them. */
function barShapes({ bars, band }: StripRow, highest: number, input: TimelineInput): Shape[] {
  const top = bars.find(({ count }) => count === highest);
  if (!top) return [];
  const text = String(highest);
  const width = input.measureText(text, COUNT_SIZE);
  const middle = top.box.x + top.box.width / 2;
  const x = Math.max(band.x, Math.min(middle - width / 2, band.x + band.width - width));
  return [
    ...bars.map(({ box }): Shape => ({ kind: 'rect', role: 'bar', ...box })),
    {
      kind: 'text',
      role: 'bar-count',
      x,
      y: top.box.y - 2,
      anchor: 'start',
      size: COUNT_SIZE,
      text,
    },
  ];
}

/** A low row of hatching between the eras, with its span. */
function drawGap({ span }: TimelineGap, top: number, input: TimelineInput): DrawnRow {
  const { left, right } = bandEnds(input);
  const lines = linesOf(span, SPAN, input);
  const height = lines.length * SPAN.leading;
  const box = {
    x: left,
    y: top + (SPAN.leading - GAP_HEIGHT) / 2,
    width: right - left,
    height: GAP_HEIGHT,
  };
  return {
    shapes: [...hatchShapes(box), ...textShapes('title-span', lines, SPAN, top)],
    height,
  };
}
