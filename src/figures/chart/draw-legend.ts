import type { ChartType } from '../../model/figure.ts';
import { fitText } from '../fit-text.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartGroup, chartShape, chartText } from './chart-node.ts';

/** Lengths in pt. A line needs a long key to show its dashes. */
const KEY: Readonly<Record<ChartType, number>> = { bar: 12, line: 22, area: 12 };
const SPACE = 12;
/** Height of a line of the legend. */
export const LEGEND_ROW = 11;

/**
 * Share the names of a legend out on lines.
 *
 * @param input What is drawn.
 * @returns The indices of the names on each line.
 */
export function legendRows(input: ChartInput): number[][] {
  const { chart, width } = input;
  const rows: number[][] = [];
  let used = width;
  for (const [index, name] of chart.series.entries()) {
    const own = widthOf(name, input);
    if (used + own > width) {
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
 * @param top Where the legend begins, in pt.
 * @returns Its shapes and texts.
 */
export function drawLegend(input: ChartInput, top: number): ChartNode[] {
  const { chart, width, measureText } = input;
  const { series, type } = chart;
  return legendRows(input).flatMap((row, line) => {
    let x = 0;
    return row.flatMap((index) => {
      const name = series[index] ?? '';
      const y = top + line * LEGEND_ROW;
      const nodes = [
        key(index, type, x, y + 2),
        chartText(fitText(name, width - KEY[type] - 3, CHART_TEXT, measureText), 'chart-label', {
          x: x + KEY[type] + 3,
          y: y + 2 + CHART_TEXT,
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
