import { fitText } from '../fit-text.ts';
import { measureText } from '../measure-text.ts';
import { chooseTicks, createTimeScale } from '../timeline/time-scale.ts';
import { AXIS_HEIGHT } from './chart-frame.ts';
import { CHART_TEXT, type ChartFrame, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartShape, chartText } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import { chooseNumbers } from './chart-ticks.ts';
import { lyingWord, WORD_LINE } from './choose-lying.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import { longestWord } from './longest-word.ts';

/** Space between two words of the axis, in pt. */
const SPACE = 6;

/**
 * Draw the axis of words, numbers or days: as many of them as find room.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param scales Where the places stand.
 * @returns Texts and ticks.
 */
export function drawAlongAxis(
  input: ChartInput,
  laidOut: LaidOutChart,
  scales: ChartScales,
): ChartNode[] {
  const { frame, isLying, along } = scales;
  if (isLying) return lyingWords(laidOut, scales);
  const bottom = frame.height - frame.bottom;
  const line = frame.height - AXIS_HEIGHT + 11;
  return marksOf(input, laidOut, frame).flatMap(({ place, text }) => {
    const x = along(place);
    const half = measureText(text, CHART_TEXT) / 2;
    const inside = Math.min(Math.max(x, half), frame.width - half);
    const label = chartText(text, 'chart-tick-label', { x: inside, y: line, anchor: 'middle' });
    if (input.chart.type === 'bar') return [label];
    const tick = { x1: x, x2: x, y1: bottom, y2: bottom + 3 };
    return [chartShape('line', 'chart-tick', tick), label];
  });
}

/**
 * Tell whether the axis names every place that has a value, and none of them cut short.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param scales Where the places stand.
 * @returns Whether who sees the axis knows all places.
 */
export function namesEveryPlace(
  input: ChartInput,
  laidOut: LaidOutChart,
  { frame, isLying }: ChartScales,
): boolean {
  const { words, series } = laidOut;
  if (isLying) return words.every((word) => lyingWord(word, frame.width).join(' ') === word);
  const marks = new Map(
    marksOf(input, laidOut, frame).map(({ place, text }) => [Math.floor(place), text]),
  );
  return series.every(({ points }) =>
    points.every(({ along }) => {
      const text = marks.get(along);
      return text !== undefined && (words.length === 0 || text === words[along]);
    }),
  );
}

interface Mark {
  place: number;
  text: string;
}

function marksOf(input: ChartInput, laidOut: LaidOutChart, frame: ChartFrame): Mark[] {
  const { chart } = input;
  if (chart.scale === 'days') return dayMarks(input, laidOut, frame);
  return chart.scale === 'numbers'
    ? numberMarks(input, laidOut, frame)
    : wordMarks(input, laidOut, frame);
}

/** Every word where there is room, else every second, every third … */
function wordMarks(
  { chart }: ChartInput,
  { words, along }: LaidOutChart,
  frame: ChartFrame,
): Mark[] {
  const step = (frame.width - frame.left - frame.right) / Math.max(1, along[1] - along[0]);
  const most = (frame.width - frame.left - frame.right) / 2;
  const every = Math.max(1, Math.ceil((Math.min(longestWord(words), most) + SPACE) / step));
  const middle = chart.type === 'bar' ? 0.5 : 0;
  const isShown = yearsApart(words, every) ?? ((index: number) => index % every === 0);
  return words.flatMap((word, index) =>
    isShown(index)
      ? [{ place: index + middle, text: fitText(word, step * every - 2, CHART_TEXT) }]
      : [],
  );
}

/** Of years in a row the round ones are shown; undefined for anything else. */
function yearsApart(
  words: readonly string[],
  least: number,
): ((index: number) => boolean) | undefined {
  const first = Number(words[0]);
  const areYears = words.every(
    (word, index) => /^\d{4}$/.test(word) && Number(word) === first + index,
  );
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => one >= least);
  if (!areYears || step === undefined) return undefined;
  return (index) => (first + index) % step === 0;
}

function numberMarks(
  { chart, printScale }: ChartInput,
  laidOut: LaidOutChart,
  frame: ChartFrame,
): Mark[] {
  const [from, to] = laidOut.along;
  const whole = chart.points.every(({ position }) => Number.isInteger(position));
  // Years are never grouped: "2,008" is no year.
  const isYear = whole && from >= 1000 && to <= 2999;
  const print = (values: readonly number[]) => (isYear ? values.map(String) : printScale(values));
  const widest = Math.max(longestWord(print([from, to])), 12) + SPACE;
  const most = Math.floor((frame.width - frame.left - frame.right) / widest) + 1;
  const places = chooseNumbers(from, to, Math.max(1, most), whole);
  const texts = print(places);
  return places.map((place, index) => ({ place, text: texts[index] ?? '' }));
}

function dayMarks(
  { printTick }: ChartInput,
  { along: [from, to] }: LaidOutChart,
  frame: ChartFrame,
): Mark[] {
  const span = { first: isoDay(from), last: isoDay(to) };
  const line = { start: frame.left, end: frame.width - frame.right };
  const ticks = chooseTicks(
    span,
    createTimeScale(span, line),
    (day, precision) => measureText(printTick(day, precision), CHART_TEXT) + SPACE,
  );
  return ticks.map(({ day, precision }) => ({
    place: Date.parse(`${day}T00:00:00Z`) / 86_400_000,
    text: printTick(day, precision),
  }));
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function lyingWords({ words }: LaidOutChart, { frame, along }: ChartScales): ChartNode[] {
  return words.flatMap((word, index) => {
    const lines = lyingWord(word, frame.width);
    const first = along(index + 0.5) + CHART_TEXT / 3 - ((lines.length - 1) * WORD_LINE) / 2;
    return lines.map((line, rank) =>
      chartText(line, 'chart-tick-label', {
        x: frame.wordsEnd,
        y: first + rank * WORD_LINE,
        anchor: 'end',
      }),
    );
  });
}
