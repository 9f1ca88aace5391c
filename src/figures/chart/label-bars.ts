import type { ChartTarget } from '../../model/figure.ts';
import { type Box, overlap } from '../geometry/box.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import type { ChartScales } from './chart-scales.ts';
import { type BarBox, barBoxes } from './draw-marks.ts';
import { APART, DIGIT, LABEL_SPACE, type ValueLabel } from './label-box.ts';
import type { LaidOutChart } from './lay-out-chart.ts';

/** More labels than this are no help to the eye. */
const MOST_LABELS = 36;
/** Stands where a value is missing. */
const NO_VALUE = '–';

/** With more labels on it than this share, little is left of the line of a target. */
const MOST_ON_TARGET = 0.5;

/**
 * Write at the end of each bar what it is worth.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param scales Where the bars stand.
 * @returns The labels; undefined where they do not all find room.
 */
export function labelBars(
  { chart, printValue, measureText }: ChartInput,
  laidOut: LaidOutChart,
  scales: ChartScales,
): ValueLabel[] | undefined {
  const bars = barBoxes(laidOut, scales);
  if (bars.length > MOST_LABELS) return undefined;
  const labels = bars.map((bar) => {
    const text = barWord(bar.value, printValue);
    return labelOf(bar, text, measureText(text, CHART_TEXT), scales.isLying);
  });
  const collide = labels.some(
    (label, index) =>
      !isInside(label, scales) ||
      labels.some((other, rank) => rank > index && overlap(label, other, APART, 0)) ||
      bars.some((bar, rank) => rank !== index && overlap(label, bar, 0.3, 0)),
  );
  return collide || hideTarget(labels, chart.target, scales) ? undefined : labels;
}

/** The line of the target leaves each label out. */
function hideTarget(
  labels: readonly ValueLabel[],
  target: ChartTarget | undefined,
  scales: ChartScales,
): boolean {
  if (!target) return false;
  const line = targetBox(target.value, scales);
  return labels.filter((label) => overlap(label, line)).length > labels.length * MOST_ON_TARGET;
}

/**
 * Write what a bar is worth.
 *
 * @param value Its value; not a number where there is none.
 * @param printValue Writes a value.
 * @returns The text of its label.
 */
export function barWord(value: number, printValue: ChartInput['printValue']): string {
  return Number.isNaN(value) ? NO_VALUE : printValue(value).text;
}

function labelOf(
  { x, y, width, height, value }: BarBox,
  text: string,
  own: number,
  isLying: boolean,
): ValueLabel {
  if (isLying) {
    const start = value < 0 ? x - LABEL_SPACE - own : x + width + LABEL_SPACE;
    const top = y + height / 2 - DIGIT / 2;
    const place = { x: start, y: top + DIGIT, anchor: 'start' } as const;
    return { text, place, x: start, y: top, width: own, height: DIGIT };
  }
  const middle = x + width / 2;
  const top = value < 0 ? y + height + LABEL_SPACE : y - LABEL_SPACE - DIGIT;
  const place = { x: middle, y: top + DIGIT, anchor: 'middle' } as const;
  return { text, place, x: middle - own / 2, y: top, width: own, height: DIGIT };
}

function targetBox(value: number, { frame, isLying, value: placeOf }: ChartScales): Box {
  const place = placeOf(value) - 1;
  return isLying
    ? { x: place, y: 0, width: 2, height: frame.height }
    : { x: 0, y: place, width: frame.width, height: 2 };
}

function isInside({ x, width }: Box, { frame }: ChartScales): boolean {
  return x >= frame.wordsEnd - 0.5 && x + width <= frame.width + 0.5;
}
