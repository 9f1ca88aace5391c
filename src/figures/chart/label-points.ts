import { type Box, grow, overlap } from '../geometry/box.ts';
import { type Offer, placeInTurn } from '../geometry/place-in-turn.ts';
import { meets } from '../geometry/segment.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import type { ChartScales } from './chart-scales.ts';
import { DOT } from './draw-marks.ts';
import { APART, DIGIT, LABEL_SPACE, type ValueLabel } from './label-box.ts';
import type { LaidOutChart } from './lay-out-chart.ts';

/** More labels than this are no help to the eye. */
const MOST_LABELS = 16;
/** From the middle of a dot to its label. */
const DISTANCE = DOT + LABEL_SPACE;

/** A value of the line, in pt. */
interface Spot {
  x: number;
  y: number;
  text: string;
  /** Width of the text. */
  own: number;
}

/**
 * Write each value of a single line at its dot: over it, or under it where the line is in the way.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param scales Where the line stands.
 * @returns The labels; undefined where they do not all find room.
 */
export function labelPoints(
  { chart, printValue, measureText }: ChartInput,
  { series }: LaidOutChart,
  { frame, along, value: placeOf }: ChartScales,
): ValueLabel[] | undefined {
  const [line] = series;
  if (!line || series.length > 1 || chart.target || line.points.length > MOST_LABELS) {
    return undefined;
  }
  // A gap would need a word of its own, and have no place for it.
  if (line.points.some(({ value }) => Number.isNaN(value))) return undefined;
  const spots = line.points.map((point) => {
    const { text } = printValue(point.value);
    const own = measureText(text, CHART_TEXT);
    return { x: along(point.along), y: placeOf(point.value), text, own };
  });
  const boxes = placeInTurn<Spot, Box>(spots, (spot, placed) => ({
    offers: offersFor(spot, frame.width),
    isFree: (box) =>
      isOnChart(box, frame) &&
      placed.every((other) => !overlap(box, other.spot, APART, 0)) &&
      !isOnLine(box, spots),
  }));
  const labels = spots.flatMap(({ text }, index): ValueLabel[] => {
    const box = boxes[index];
    return box ? [{ ...box, text, place: { x: box.x, y: box.y + DIGIT, anchor: 'start' } }] : [];
  });
  return labels.length < spots.length ? undefined : labels;
}

/** Over the dot, else under it. */
function offersFor({ x, y, own }: Spot, width: number): Offer<Box>[] {
  const start = Math.min(Math.max(x - own / 2, 0), width - own);
  return [y - DISTANCE - DIGIT, y + DISTANCE].map((top, cost) => ({
    spot: { x: start, y: top, width: own, height: DIGIT },
    cost,
  }));
}

function isOnChart({ y, height }: Box, frame: { height: number; bottom: number }): boolean {
  return y >= CHART_TEXT + 1 && y + height <= frame.height - frame.bottom - 1;
}

function isOnLine(box: Box, spots: readonly Spot[]): boolean {
  return spots.some((spot, index) => {
    const next = spots[index + 1];
    // It comes no closer than a point.
    return next !== undefined && meets([spot, next], grow(box, 1));
  });
}
