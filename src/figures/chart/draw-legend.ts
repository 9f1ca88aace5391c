import type { ChartType } from '../../model/figure.ts';
import { fitText } from '../fit-text.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartGroup, chartShape, chartText } from './chart-node.ts';
import { UNIT_HEIGHT, unitWords } from './chart-unit.ts';

/** Lengths in pt. A line needs a long key to show its dashes. */
const KEY: Readonly<Record<ChartType, number>> = { bar: 12, line: 22, area: 12 };
const SPACE = 12;
/** From the top of a line to its text. */
const INSET = 2;
/** Height of a line of the legend, and the space under the last. */
const ROW = 11;
const BELOW = 4;

/** Names on lines; lengths in pt. */
interface Legend {
  /** Indices of the names on each line. */
  rows: number[][];
  /** Where its lines begin, and how high it stands. */
  left: number;
  top: number;
  /** Height that it adds to the drawing. */
  height: number;
}

/**
 * Share the names of a legend out on lines: the one of the unit, where all find room there, else on
 * lines of their own.
 *
 * @param input What is drawn.
 * @returns The legend; one without lines for a chart that has but one series.
 */
export function layOutLegend(input: ChartInput): Legend {
  const { chart, width, measureText } = input;
  if (chart.series.length < 2) return { rows: [], left: 0, top: 0, height: 0 };
  const left = measureText(unitWords(input), CHART_TEXT) + SPACE;
  const beside = rowsWithin(width - left, input);
  if (beside.length === 1) return { rows: beside, left, top: -INSET, height: 0 };
  const rows = rowsWithin(width, input);
  return { rows, left: 0, top: UNIT_HEIGHT, height: rows.length * ROW + BELOW };
}

function rowsWithin(room: number, input: ChartInput): number[][] {
  const rows: number[][] = [];
  let used = room;
  for (const [index, name] of input.chart.series.entries()) {
    const own = widthOf(name, input);
    if (used + own > room + SPACE) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(index);
    used += own;
  }
  return rows;
}

/**
 * Draw a legend: a piece of each series with its name.
 *
 * @param input What is drawn: a line has a piece of line, the others a box.
 * @returns Its shapes and texts.
 */
export function drawLegend(input: ChartInput): ChartNode[] {
  const { chart, width, measureText } = input;
  const { series, type } = chart;
  const { rows, left, top } = layOutLegend(input);
  return rows.flatMap((row, line) => {
    let x = left;
    return row.flatMap((index) => {
      const name = series[index] ?? '';
      const y = top + line * ROW + INSET;
      const nodes = [
        key(index, type, x, y),
        chartText(fitText(name, width - KEY[type] - 3, CHART_TEXT, measureText), 'chart-label', {
          x: x + KEY[type] + 3,
          y: y + CHART_TEXT,
          anchor: 'start',
        }),
      ];
      x += widthOf(name, input);
      return nodes;
    });
  });
}

function key(index: number, type: ChartType, x: number, y: number): ChartNode {
  const middle = y + 4.5;
  const piece =
    type === 'line'
      ? chartShape('line', 'chart-key', { x1: x, x2: x + KEY.line, y1: middle, y2: middle })
      : chartShape('rect', 'chart-key', { x: x + 2, y: y + 1, width: KEY[type] - 4, height: 7 });
  return chartGroup(`chart-${type} chart-series-${index + 1}`, [piece]);
}

function widthOf(name: string, { chart: { type }, measureText }: ChartInput): number {
  return KEY[type] + 3 + measureText(name, CHART_TEXT) + SPACE;
}
