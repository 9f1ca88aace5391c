import { CHART_TEXT } from './chart-input.ts';
import { type ChartNode, chartShape, chartText } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';

/** Space between the numbers of an axis and the plot, in pt. */
const SPACE = 4;

/**
 * Draw the axis of values: a hair line for each round number, and the number beside it.
 *
 * @param scales Where values stand.
 * @param words The round numbers as they are written.
 * @returns Lines and texts.
 */
export function drawValueAxis(scales: ChartScales, words: readonly string[]): ChartNode[] {
  const { axis, frame, isLying, value } = scales;
  const bottom = frame.height - frame.bottom;
  const lines = axis.ticks.map((tick) => chartShape('line', 'chart-grid', lineAt(tick, scales)));
  const texts = axis.ticks.map((tick, index) =>
    chartText(
      words[index] ?? '',
      'chart-tick-label',
      isLying
        ? { x: value(tick), y: bottom + 11, anchor: 'middle' }
        : { x: frame.left - SPACE, y: value(tick) + CHART_TEXT / 3, anchor: 'end' },
    ),
  );
  return [...lines, ...texts];
}

/**
 * Draw the line on which bars and areas stand.
 *
 * @param scales Where values stand.
 * @returns The line; none where zero is not on the axis.
 */
export function drawZero(scales: ChartScales): ChartNode[] {
  const [from = 0, to = 0] = scales.value.domain();
  // An axis of ratios begins above zero.
  if (from > 0 || to < 0) return [];
  return [chartShape('line', 'chart-rule', lineAt(0, scales))];
}

/**
 * Lay a line through the plot at a value.
 *
 * @param value A value.
 * @param scales Where values stand.
 * @returns Both ends of the line, in pt.
 */
export function lineAt(
  value: number,
  { frame, isLying, value: placeOf }: ChartScales,
): Record<'x1' | 'x2' | 'y1' | 'y2', number> {
  const place = placeOf(value);
  return isLying
    ? { x1: place, x2: place, y1: frame.top, y2: frame.height - frame.bottom }
    : { x1: frame.left, x2: frame.width - frame.right, y1: place, y2: place };
}
