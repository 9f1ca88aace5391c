import { fitText } from '../fit-text.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartText } from './chart-node.ts';

/** Height of the line that tells the unit, in pt. */
export const UNIT_HEIGHT = 12;

/**
 * Tell what the values of a chart are counted in.
 *
 * @param input What is drawn.
 * @returns The words, no wider than the drawing.
 */
export function unitWords({ chart, width, measureText, logarithmic }: ChartInput): string {
  const unit = chart.isLogarithmic ? `${chart.unit} (${logarithmic})` : chart.unit;
  return fitText(unit, width, CHART_TEXT, measureText);
}

/**
 * Write what the values of a chart are counted in.
 *
 * @param input What is drawn.
 * @returns The text, over the axis.
 */
export function drawUnit(input: ChartInput): ChartNode {
  return chartText(unitWords(input), 'chart-unit', { x: 0, y: CHART_TEXT, anchor: 'start' });
}
