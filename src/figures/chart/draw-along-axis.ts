import { dayOf, millisecondsPerDay } from '../../dates/day.ts';
import { fitText } from '../fit-text.ts';
import type { MeasureText } from '../measure-text.ts';
import { AXIS_HEIGHT } from './chart-frame.ts';
import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartShape, chartText } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import { lyingWord, WORD_LINE } from './choose-lying.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import { longestWord } from './longest-word.ts';

/** Space between two words of the axis, in pt. */
const SPACE = 6;
/** Room of the shortest round number, in pt. */
const LEAST_ROOM = 12;

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
  if (isLying) return lyingWords(input, laidOut, scales);
  const bottom = frame.height - frame.bottom;
  const line = frame.height - AXIS_HEIGHT + 11;
  return marksOf(input, laidOut, scales).flatMap((mark) => {
    const { middle } = roomOf(mark, scales, input.measureText);
    const label = chartText(mark.text, 'chart-tick-label', {
      x: middle,
      y: line,
      anchor: 'middle',
    });
    if (input.chart.type === 'bar') return [label];
    const x = along(mark.place);
    return [chartShape('line', 'chart-tick', { x1: x, x2: x, y1: bottom, y2: bottom + 3 }), label];
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
  scales: ChartScales,
): boolean {
  const { words, series } = laidOut;
  if (scales.isLying) {
    return words.every((word) => lyingWord(word, input).join(' ') === word);
  }
  const marks = new Map(marksOf(input, laidOut, scales).map(({ place, text }) => [place, text]));
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

function marksOf(input: ChartInput, laidOut: LaidOutChart, scales: ChartScales): Mark[] {
  const { words, along } = laidOut;
  if (words.length > 0) return wordMarks(words, scales, input.measureText);
  const write = input.chart.scale === 'days' ? dayMarks : numberMarks;
  const writeAt = (places: readonly number[]) => write(places, input, laidOut);
  return roundMarks(scales, writeAt, input.measureText) ?? writeAt([along[0]]);
}

/** As many round places as find room; undefined where none does. */
function roundMarks(
  scales: ChartScales,
  write: (places: readonly number[]) => Mark[],
  measureText: MeasureText,
): Mark[] | undefined {
  for (let count = Math.ceil(widthOf(scales) / LEAST_ROOM); count > 0; count--) {
    const marks = write(scales.roundPlaces(count));
    if (marks.length > 0 && haveRoom(marks, scales, measureText)) return marks;
  }
  return undefined;
}

function haveRoom(marks: readonly Mark[], scales: ChartScales, measureText: MeasureText): boolean {
  const rooms = marks.map((mark) => roomOf(mark, scales, measureText));
  return rooms.every(
    ({ start }, index) => index === 0 || start - (rooms[index - 1]?.end ?? 0) >= SPACE,
  );
}

/** Where the text of a mark begins, has its middle and ends, in pt: at its place, but inside the drawing. */
function roomOf(
  { place, text }: Mark,
  { along, frame }: ChartScales,
  measureText: MeasureText,
): Record<'start' | 'middle' | 'end', number> {
  const width = measureText(text, CHART_TEXT);
  const start = Math.max(0, Math.min(along(place) - width / 2, frame.width - width));
  return { start, middle: start + width / 2, end: start + width };
}

/** Width of the plot, in pt. */
function widthOf({ frame: { width, left, right } }: ChartScales): number {
  return width - left - right;
}

/** Every word where there is room; else round years, or every second word, every third … */
function wordMarks(
  words: readonly string[],
  scales: ChartScales,
  measureText: MeasureText,
): Mark[] {
  const room = widthOf(scales);
  const step = words.length > 1 ? scales.along(1) - scales.along(0) : room;
  const every = Math.max(
    1,
    Math.ceil((Math.min(longestWord(words, measureText), room / 2) + SPACE) / step),
  );
  const marks = words.map((text, place) => ({ place, text }));
  const years =
    every > 1
      ? roundMarks(
          scales,
          (places) => places.map((place) => ({ place, text: words[place] ?? '' })),
          measureText,
        )
      : undefined;
  const cut = (text: string) => fitText(text, step * every - 2, CHART_TEXT, measureText);
  return (
    years ??
    marks
      .filter(({ place }) => place % every === 0)
      .map(({ place, text }) => ({ place, text: cut(text) }))
  );
}

function numberMarks(
  places: readonly number[],
  { printScale }: ChartInput,
  { along: [from, to], hasWholePlaces }: LaidOutChart,
): Mark[] {
  // Years are never grouped: "2,008" is no year.
  const areYears = hasWholePlaces && from >= 1000 && to <= 2999;
  const texts = areYears ? places.map(String) : printScale(places);
  return places.map((place, index) => ({ place, text: texts[index] ?? '' }));
}

/** Days are written as years or months where all of them begin one. */
function dayMarks(places: readonly number[], { printTick }: ChartInput): Mark[] {
  const days = places.map((place) => dayOf(place / millisecondsPerDay));
  const all = (end: string) => days.every((day) => day.endsWith(end));
  const precision = all('-01-01') ? 'year' : all('-01') ? 'month' : 'day';
  return days.map((day, index) => ({ place: places[index] ?? 0, text: printTick(day, precision) }));
}

function lyingWords(
  input: ChartInput,
  { words }: LaidOutChart,
  { frame, along }: ChartScales,
): ChartNode[] {
  return words.flatMap((word, index) => {
    const lines = lyingWord(word, input);
    const first = along(index) + CHART_TEXT / 3 - ((lines.length - 1) * WORD_LINE) / 2;
    return lines.map((line, rank) =>
      chartText(line, 'chart-tick-label', {
        x: frame.wordsEnd,
        y: first + rank * WORD_LINE,
        anchor: 'end',
      }),
    );
  });
}
