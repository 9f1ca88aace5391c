import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { chooseLying, LYING_LINES, WIDEST_WORD } from './choose-lying.ts';
import { type LaidOutChart, layOutChart } from './lay-out-chart.ts';
import type { ChartLibrary } from './load-chart-library.ts';

/** Bars narrower than this, and nearer to each other, cannot be told apart in print; in pt. */
const LEAST_BAR = 3;
const LEAST_GAP = 2;
/** What the numbers of an axis take, and a course needs to be seen, in pt. */
const AXIS = 26;
const LEAST_COURSE = 60;
/** What stands before a name of the legend, in pt. */
const LEGEND_KEY = 25;

/**
 * Tell how wide a chart must be so that nothing of it is lost: each bar can be told from the next, and no
 * word beside it is cut.
 *
 * @param input What is drawn; of its width only whether bars lie at it.
 * @param library What charts are drawn with.
 * @returns The width in pt.
 */
export function leastChartWidth(input: ChartInput, library: ChartLibrary): number {
  const { chart } = input;
  const laidOut = layOutChart(chart, library);
  const widthOf = (text: string) => input.measureText(text, CHART_TEXT);
  const names = chart.series.length > 1 ? chart.series : [];
  const plot = chart.type === 'bar' ? barsWidth(input, laidOut) : AXIS + LEAST_COURSE;
  return Math.max(
    plot,
    widthOf(chart.unit),
    widthOf(chart.target?.label ?? ''),
    ...names.map((name) => LEGEND_KEY + widthOf(name)),
  );
}

function barsWidth(input: ChartInput, laidOut: LaidOutChart): number {
  const { words, series } = laidOut;
  const bars = input.chart.isStacked ? 1 : series.length;
  if (!chooseLying(input, laidOut)) {
    return AXIS + words.length * (bars * LEAST_BAR + LEAST_GAP);
  }
  const widest = words.map((word) => linesWidth(word, input)).reduce((a, b) => Math.max(a, b), 0);
  return widest / WIDEST_WORD;
}

/** The narrowest in which a name stands on as many lines as it may have. */
function linesWidth(name: string, { measureText }: ChartInput): number {
  const pieces = name.split(' ');
  const ends = pieces.map((_, index) =>
    [pieces.slice(0, index + 1), pieces.slice(index + 1)]
      .slice(0, LYING_LINES)
      .map((line) => measureText(line.join(' '), CHART_TEXT))
      .reduce((a, b) => Math.max(a, b), 0),
  );
  return Math.min(...ends);
}
