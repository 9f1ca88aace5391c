import type { ChartType } from '../../model/figure.ts';
import { fitText } from '../fit-text.ts';
import { measureText } from '../measure-text.ts';
import { CHART_TEXT } from './chart-input.ts';
import { type ChartNode, chartGroup, chartShape, chartText } from './chart-node.ts';

/** Lengths in pt. A line needs a long key to show its dashes. */
const KEY: Readonly<Record<ChartType, number>> = { bar: 12, line: 22, area: 12 };
const SPACE = 12;
/** Height of a line of the legend. */
export const LEGEND_ROW = 11;

/**
 * Share the names of a legend out on lines.
 *
 * @param names Names of the series.
 * @param width Width of a line, in pt.
 * @param type Kind of chart.
 * @returns The indices of the names on each line.
 */
export function legendRows(names: readonly string[], width: number, type: ChartType): number[][] {
  const rows: number[][] = [];
  let used = width;
  for (const [index, name] of names.entries()) {
    const own = widthOf(name, type);
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
 * @param names Names of the series.
 * @param type A line has a piece of line, the others a box.
 * @param where Width of the drawing, and where the legend begins, in pt.
 * @returns Its shapes and texts.
 */
export function drawLegend(
  names: readonly string[],
  type: ChartType,
  { width, top }: { width: number; top: number },
): ChartNode[] {
  return legendRows(names, width, type).flatMap((row, line) => {
    let x = 0;
    return row.flatMap((index) => {
      const name = names[index] ?? '';
      const y = top + line * LEGEND_ROW;
      const nodes = [
        key(index, type, x, y + 2),
        chartText(fitText(name, width - KEY[type] - 3, CHART_TEXT), 'chart-label', {
          x: x + KEY[type] + 3,
          y: y + 2 + CHART_TEXT,
          anchor: 'start',
        }),
      ];
      x += widthOf(name, type);
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

function widthOf(name: string, type: ChartType): number {
  return KEY[type] + 3 + measureText(name, CHART_TEXT) + SPACE;
}
