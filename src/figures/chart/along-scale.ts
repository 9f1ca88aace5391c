import {
  dayNumber,
  dayOf,
  isoDay,
  millisecondsPerDay,
  roundYear,
  yearOfDay,
} from '../../dates/day.ts';
import type { ChartData } from '../../model/figure.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import type { ChartLibrary } from './load-chart-library.ts';

/** The axis of words, numbers or days. */
export interface AlongScale {
  /** Where a place stands, in pt; of bars the middle. */
  along(place: number): number;
  /** Width of the bars of one place together, in pt; 0 for lines and areas. */
  bandwidth: number;
  /** Round places, about as many as are asked for; none for words. */
  roundPlaces(count: number): number[];
}

/** Share of the room of a place that its bars leave free. */
const FREE = 0.24;

/**
 * Lay the axis of words, numbers or days on a line: bars and words at equal distances, numbers and
 * days where they belong.
 *
 * @param chart What it is.
 * @param laidOut Values with places.
 * @param line Start and end of the line, in pt.
 * @param library What charts are drawn with.
 * @returns The places.
 */
export function createAlongScale(
  { type, scale }: Pick<ChartData, 'type' | 'scale'>,
  laidOut: LaidOutChart,
  line: readonly [number, number],
  library: ChartLibrary,
): AlongScale {
  if (type === 'bar') return bands(laidOut, line, library);
  const { scaleLinear, scalePoint, scaleUtc } = library.scale;
  if (scale === 'words') {
    const points = scalePoint(laidOut.words.keys(), line);
    return { along: (place) => points(place) ?? 0, bandwidth: 0, roundPlaces: () => [] };
  }
  const [from, to] = laidOut.along;
  if (scale === 'days') {
    const days = scaleUtc(laidOut.along, line);
    const most = (to - from) / millisecondsPerDay;
    // Nothing is shorter than a day.
    const ticks = (count: number) => days.ticks(Math.min(count, most)).map(Number);
    const roundPlaces = (count: number) =>
      roundYears(ticks(count)).filter((place) => place >= from && place <= to);
    return { along: days, bandwidth: 0, roundPlaces };
  }
  const numbers = scaleLinear(laidOut.along, line);
  const most = laidOut.hasWholePlaces ? to - from : Number.POSITIVE_INFINITY;
  const roundPlaces = (count: number) => numbers.ticks(Math.min(count, most));
  return { along: numbers, bandwidth: 0, roundPlaces };
}

/** Marks at years that readers find round, before Christ too; months and days stay where they are. */
function roundYears(places: readonly number[]): number[] {
  const days = places.map((place) => dayOf(place / millisecondsPerDay));
  const years = days.map(yearOfDay);
  const [first = 1, second = Number.POSITIVE_INFINITY] = years;
  const step = second - first;
  if (first > 0 || !days.every((day) => day.endsWith('-01-01'))) return [...places];
  // A year that moves on may come into the axis.
  const earlier = Number.isFinite(step) ? [first - step] : [];
  return [...earlier, ...years].map(
    (year) => dayNumber(isoDay(roundYear(year, step))) * millisecondsPerDay,
  );
}

function bands(
  { words }: LaidOutChart,
  line: readonly [number, number],
  { scale: { scaleBand, scaleLinear } }: ChartLibrary,
): AlongScale {
  const places = scaleBand(words.keys(), line)
    .paddingInner(FREE)
    .paddingOuter(FREE / 2);
  const bandwidth = places.bandwidth();
  const first = Number(words[0]);
  const areYears = words.every(
    (word, index) => /^-?\d{4}$/.test(word) && Number(word) === first + index,
  );
  const years = scaleLinear([first, first + words.length - 1], line);
  return {
    along: (place) => (places(place) ?? 0) + bandwidth / 2,
    bandwidth,
    roundPlaces: (count) =>
      areYears ? years.ticks(Math.min(count, words.length - 1)).map((year) => year - first) : [],
  };
}
