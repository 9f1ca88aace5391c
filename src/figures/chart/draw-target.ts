import { breakLabel } from '../break-label.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartShape, chartText } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import { lineAt } from './draw-value-axis.ts';

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

/**
 * Draw the line of the target with its label.
 *
 * @param value The target.
 * @param label Lines of its label, and the width of the first, in pt.
 * @param scales Where values stand.
 * @param isOverBars Whether it needs a light ground that lifts it off dark bars.
 * @returns The line and the label.
 */
export function drawTarget(
  value: number,
  { lines, width }: { lines: readonly string[]; width: number },
  scales: ChartScales,
  isOverBars: boolean,
): ChartNode[] {
  const ends = lineAt(value, scales);
  const { frame, isLying } = scales;
  const half = width / 2;
  const middle = Math.min(Math.max(ends.x1, half), frame.width - half);
  const first = ends.y1 + CHART_TEXT / 3 - ((lines.length - 1) * LINE) / 2;
  const highest = Math.min(first, frame.height - frame.bottom - (lines.length - 1) * LINE);
  return [
    ...(isOverBars ? [chartShape('line', 'chart-target-ground', ends)] : []),
    chartShape('line', 'chart-target', ends),
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
