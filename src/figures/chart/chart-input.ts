import type { ChartData } from '../../model/figure.ts';
import type { MeasureText } from '../measure-text.ts';
import type { Tick } from '../timeline/time-scale.ts';

/** Font size of all text in a chart, in pt. */
export const CHART_TEXT = 7.5;

/** What a chart is drawn from. */
export interface ChartInput {
  chart: ChartData;
  /** Width of the drawing in pt. */
  width: number;
  /** Measures text in the font of the chart. */
  measureText: MeasureText;
  /** Writes the numbers of one axis in the language of the document, all in one unit. */
  printScale(values: readonly number[]): string[];
  /** Writes a single value where room is scarce, and tells whether nothing of it is lost. */
  printValue(value: number): { text: string; isExact: boolean };
  /** Puts a colon after a word, as the language of the document does. */
  withColon(word: string): string;
  /** Writes a day of the axis. */
  printTick(day: string, precision: Tick['precision']): string;
  /** Says after the unit that equal steps of the axis are equal ratios. */
  logarithmic: string;
}

/** Where the plot stands in the drawing; lengths in pt. */
export interface ChartFrame {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** Where words end that stand left of bars that lie. */
  wordsEnd: number;
}
