import type { ChartData } from '../../model/figure.ts';
import type { Tick } from '../timeline/time-scale.ts';

/** Font size of all text in a chart, in pt. */
export const CHART_TEXT = 7.5;

/** What a chart is drawn from. */
export interface ChartInput {
  chart: ChartData;
  /** Width of the drawing in pt. */
  width: number;
  /** Writes a value in the language of the document. */
  printNumber(value: number): string;
  /** Writes a day of the axis. */
  printTick(day: string, precision: Tick['precision']): string;
}

/** Where the plot stands in the drawing. */
export interface ChartFrame {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}
