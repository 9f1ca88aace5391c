import { CHART_TEXT, type ChartFrame, type ChartInput } from './chart-input.ts';
import { UNIT_HEIGHT } from './chart-unit.ts';
import { lyingHeight, lyingWordsWidth } from './choose-lying.ts';
import { layOutLegend } from './draw-legend.ts';
import { targetLabel } from './draw-target.ts';
import { barWord } from './label-bars.ts';
import { DIGIT, LABEL_SPACE } from './label-box.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import { longestWord } from './longest-word.ts';

/** Height of the axis of words, numbers or days, in pt. */
export const AXIS_HEIGHT = 15;
/** Height of the plot unless bars lie, and space at its edges, in pt. */
const PLOT_HEIGHT = 130;
const EDGE = 6;

/**
 * Make room for a chart whose values are written out: beside bars that lie, else over them, and under
 * them where they are below zero.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param isLying Whether bars lie.
 * @returns The frame.
 */
export function frameForValues(
  input: ChartInput,
  laidOut: LaidOutChart,
  isLying: boolean,
): ChartFrame {
  const { width, measureText } = input;
  const widest = (sign: 1 | -1) =>
    laidOut.series
      .flatMap(({ points }) => points.filter(({ value }) => (value < 0 ? -1 : 1) === sign))
      .map(({ value }) => measureText(barWord(value, input.printValue), CHART_TEXT) + LABEL_SPACE)
      .reduce((a, b) => Math.max(a, b), 0);
  const label = targetLabel(input, isLying);
  const legend = layOutLegend(input).height;
  const top = UNIT_HEIGHT + legend + label.top;
  if (isLying) {
    const wordsEnd = lyingWordsWidth(input, laidOut);
    const left = wordsEnd + EDGE + widest(-1);
    const height = top + EDGE + lyingHeight(input, laidOut);
    return { width, height, top: top + EDGE, right: widest(1), bottom: 0, left, wordsEnd };
  }
  const above = DIGIT + LABEL_SPACE + EDGE;
  const below = laidOut.values[0] < 0 ? DIGIT + LABEL_SPACE + 2 : 0;
  const bottom = AXIS_HEIGHT + below;
  const height = top + above + PLOT_HEIGHT + bottom;
  const edge = input.chart.type === 'bar' ? 0 : EDGE;
  const right = Math.max(edge, label.right);
  return { width, height, top: top + above, right, bottom, left: edge, wordsEnd: 0 };
}

/**
 * Make room for a chart with an axis of values.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param needs Whether bars lie, the numbers of the axis as they are written, and the room for names
 *   at the ends of the series; without it there is a legend.
 * @returns The frame.
 */
export function frameForAxis(
  input: ChartInput,
  laidOut: LaidOutChart,
  { isLying, words, ends }: { isLying: boolean; words: readonly string[]; ends?: number },
): ChartFrame {
  const { width } = input;
  const label = targetLabel(input, isLying);
  const top =
    UNIT_HEIGHT + EDGE + label.top + (ends === undefined ? layOutLegend(input).height : 0);
  const widest = longestWord(words, input.measureText);
  const wordsEnd = lyingWordsWidth(input, laidOut);
  const height = top + (isLying ? lyingHeight(input, laidOut) : PLOT_HEIGHT) + AXIS_HEIGHT;
  const right = ends ?? Math.max(EDGE, label.right, isLying ? widest / 2 : 0);
  const left = isLying ? wordsEnd + EDGE : widest + EDGE;
  return { width, height, top, right, bottom: AXIS_HEIGHT, left, wordsEnd };
}
