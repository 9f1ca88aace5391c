import { breakLabel } from '../break-label.ts';
import { type Box, grow } from '../geometry/box.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartGroup, chartShape, chartText } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import type { BarBox } from './draw-marks.ts';
import { lineAt } from './draw-value-axis.ts';
import { type LineStretch, partLine } from './part-line.ts';

/** Share of the drawing that a line of the label may take beside the plot. */
const WIDEST = 0.2;
/** Height of a line of the label, and the space before it, in pt. */
const LINE = 9;
const SPACE = 5;

/**
 * Write what the line of the target stands for.
 *
 * @param input What is drawn.
 * @param isLying Whether bars lie: then the label stands over the plot, else beside it.
 * @returns The lines of the label, the width of the first, and the room they need beside and over the plot, in pt.
 */
export function targetLabel(
  { chart: { target }, width, measureText, printValue, withColon }: ChartInput,
  isLying: boolean,
): { lines: string[]; width: number; right: number; top: number } {
  if (!target) return { lines: [], width: 0, right: 0, top: 0 };
  const { text } = printValue(target.value);
  const words = target.label === undefined ? text : `${withColon(target.label)} ${text}`;
  const measure = (line: string) => measureText(line, CHART_TEXT);
  if (isLying) return { lines: [words], width: measure(words), right: 0, top: LINE };
  const lines = breakLabel(words, width * WIDEST, measure);
  const [first = 0, ...others] = lines.map(measure);
  return { lines, width: first, right: Math.max(first, ...others) + SPACE, top: 0 };
}

/** What the line of a target meets. */
interface Obstacles {
  /** Bars, on which it must be seen without cutting them in two. */
  bars: readonly BarBox[];
  /** Labels, which it leaves out. */
  labels: readonly Box[];
}

/**
 * Draw the line of the target with its label. On bars it is a thin line of their own tone, so that
 * they stay whole.
 *
 * @param value The target.
 * @param label Lines of its label, and the width of the first, in pt.
 * @param scales Where values stand.
 * @param obstacles What it meets.
 * @returns The line and the label.
 */
export function drawTarget(
  value: number,
  { lines, width }: { lines: readonly string[]; width: number },
  scales: ChartScales,
  obstacles: Obstacles,
): ChartNode[] {
  const ends = lineAt(value, scales);
  const { frame, isLying } = scales;
  const half = width / 2;
  const middle = Math.min(Math.max(ends.x1, half), frame.width - half);
  const first = ends.y1 + CHART_TEXT / 3 - ((lines.length - 1) * LINE) / 2;
  const highest = Math.min(first, frame.height - frame.bottom - (lines.length - 1) * LINE);
  return [
    ...targetLine(ends, scales, obstacles),
    ...lines.map((line, index) =>
      chartText(
        line,
        'chart-target-label',
        isLying
          ? { x: middle, y: frame.top - 3, anchor: 'middle' }
          : { x: ends.x2 + SPACE, y: highest + index * LINE, anchor: 'start' },
      ),
    ),
  ];
}

function targetLine(
  ends: ReturnType<typeof lineAt>,
  { isLying }: ChartScales,
  { bars, labels }: Obstacles,
): ChartNode[] {
  const line = isLying ? { from: ends.y1, to: ends.y2 } : { from: ends.x1, to: ends.x2 };
  const place = isLying ? ends.x1 : ends.y1;
  const along = (box: Box): LineStretch =>
    isLying ? { from: box.y, to: box.y + box.height } : { from: box.x, to: box.x + box.width };
  const meets = (box: Box, space: number) => {
    const [start, length] = isLying ? [box.x, box.width] : [box.y, box.height];
    return place > start - space && place < start + length + space;
  };
  const shapeOf = ({ from, to }: LineStretch, className: string) =>
    chartShape(
      'line',
      className,
      isLying ? { ...ends, y1: from, y2: to } : { ...ends, x1: from, x2: to },
    );
  const crossed = bars.filter((bar) => !Number.isNaN(bar.value) && meets(bar, 0));
  const leftOut = labels.filter((label) => meets(label, 1)).map((label) => along(grow(label, 1.5)));
  return [
    ...partLine(line, [...crossed.map(along), ...leftOut]).map((one) =>
      shapeOf(one, 'chart-target'),
    ),
    ...crossed.map((bar) =>
      chartGroup(`chart-series-${bar.series + 1}`, [shapeOf(along(bar), 'chart-target-on-bar')]),
    ),
  ];
}
