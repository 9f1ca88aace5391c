import { fitText } from '../fit-text.ts';
import { measureText } from '../measure-text.ts';
import { chooseTicks, createTimeScale } from '../timeline/time-scale.ts';
import { CHART_TEXT, type ChartFrame, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartShape, chartText } from './chart-node.ts';
import { chooseNumbers } from './chart-ticks.ts';
import type { LaidOutChart } from './lay-out-chart.ts';

/** Space between two words of the axis, in pt. */
const SPACE = 6;

/**
 * Measure the widest word of an axis.
 *
 * @param words Words of the axis.
 * @returns Its width in pt.
 */
export function longestWord(words: readonly string[]): number {
  return words.reduce((widest, word) => Math.max(widest, measureText(word, CHART_TEXT)), 0);
}

/**
 * Draw the axis of words, numbers or days: as many of them as find room.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param where The frame, whether bars lie, and where a place of the axis stands.
 * @returns Texts and ticks.
 */
export function drawAlongAxis(
  input: ChartInput,
  laidOut: LaidOutChart,
  where: { frame: ChartFrame; isLying: boolean; along(place: number): number },
): ChartNode[] {
  const { frame, isLying, along } = where;
  if (isLying) return lyingWords(laidOut, frame, along);
  const bottom = frame.height - frame.bottom;
  return marksOf(input, laidOut, frame).flatMap(({ place, text }) => {
    const x = along(place);
    const half = measureText(text, CHART_TEXT) / 2;
    const inside = Math.min(Math.max(x, half), frame.width - half);
    const label = chartText(text, 'chart-tick-label', {
      x: inside,
      y: bottom + 11,
      anchor: 'middle',
    });
    if (input.chart.type === 'bar') return [label];
    const tick = { x1: x, x2: x, y1: bottom, y2: bottom + 3 };
    return [chartShape('line', 'chart-tick', tick), label];
  });
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
  return words.flatMap((word, index) =>
    index % every === 0
      ? [{ place: index + middle, text: fitText(word, step * every - 2, CHART_TEXT) }]
      : [],
  );
}

function numberMarks(
  { chart, printNumber }: ChartInput,
  laidOut: LaidOutChart,
  frame: ChartFrame,
): Mark[] {
  const [from, to] = laidOut.along;
  const whole = chart.points.every(({ position }) => Number.isInteger(position));
  // Years are never grouped: "2,008" is no year.
  const isYear = whole && from >= 1000 && to <= 2999;
  const print = (value: number) => (isYear ? String(value) : printNumber(value));
  const widest = Math.max(longestWord([print(from), print(to)]), 12) + SPACE;
  const most = Math.floor((frame.width - frame.left - frame.right) / (widest + SPACE));
  return chooseNumbers(from, to, Math.max(1, most), whole).map((place) => ({
    place,
    text: print(place),
  }));
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

function lyingWords(
  { words }: LaidOutChart,
  frame: ChartFrame,
  along: (place: number) => number,
): ChartNode[] {
  return words.map((word, index) =>
    chartText(fitText(word, frame.left - SPACE, CHART_TEXT), 'chart-tick-label', {
      x: frame.left - 4,
      y: along(index + 0.5) + CHART_TEXT / 3,
      anchor: 'end',
    }),
  );
}
