import { breakLabel } from '../break-label.ts';
import { fitText } from '../fit-text.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import { longestWord } from './longest-word.ts';

/** Height of one bar that lies, and the space between two groups of bars, in pt. */
const LYING_BAR = 8;
const BETWEEN_BARS = 6;
/** Greatest height of bars that lie: less than a page. */
const TALLEST = 560;
/** Years and days have an order, so that some of them can be left out. */
const TIME = /^-?\d{4}(?:[-/–]\d{1,4}){0,2}$/;

/** Greatest share of the drawing that words beside bars may take, and most lines of one. */
export const WIDEST_WORD = 0.4;
export const LYING_LINES = 2;
/** Height of a line of words, in pt. */
export const WORD_LINE = 8.5;

/**
 * Measure the height of bars that lie; all have that of the one with the longest words.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @returns Height of the plot, in pt.
 */
export function lyingHeight(input: ChartInput, { words, series }: LaidOutChart): number {
  const bars = input.chart.isStacked ? 1 : series.length;
  const lines = words.map((word) => lyingWord(word, input).length);
  const most = lines.reduce((a, b) => Math.max(a, b), 1);
  const text = most > 1 ? most * WORD_LINE : 0;
  return words.length * (Math.max(text, bars * LYING_BAR) + BETWEEN_BARS);
}

/**
 * Measure the room of the words beside bars that lie.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @returns Its width in pt.
 */
export function lyingWordsWidth(input: ChartInput, { words }: LaidOutChart): number {
  return longestWord(
    words.flatMap((word) => lyingWord(word, input)),
    input.measureText,
  );
}

/**
 * Break a word of the axis beside bars that lie into lines.
 *
 * @param word Word of the axis, which may be a whole name.
 * @param input What is drawn.
 * @returns Its lines; what they cannot hold ends in an ellipsis.
 */
export function lyingWord(word: string, { width, measureText }: ChartInput): string[] {
  const room = width * WIDEST_WORD;
  const lines = breakLabel(word, room, (line) => measureText(line, CHART_TEXT));
  const last = lines.slice(LYING_LINES - 1).join(' ');
  const kept = lines.length > LYING_LINES ? [...lines.slice(0, LYING_LINES - 1), last] : lines;
  return kept.map((line) => fitText(line, room, CHART_TEXT, measureText));
}

/**
 * Tell whether bars should lie: where their words are too wide to stand under them.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @returns Whether they lie.
 */
export function chooseLying(input: ChartInput, laidOut: LaidOutChart): boolean {
  const { chart, width, measureText } = input;
  const { words } = laidOut;
  if (chart.type !== 'bar' || lyingHeight(input, laidOut) > TALLEST) return false;
  if (words.every((word) => TIME.test(word))) return false;
  return longestWord(words, measureText) + 4 > width / words.length;
}
