import { millisecondsPerDay } from '../../dates/day.ts';
import type { ChartData, ChartPoint } from '../../model/figure.ts';
import type { ChartLibrary } from './load-chart-library.ts';

/** A value with its place on both axes. */
export interface PlacedPoint {
  /** Along the axis: rank of a word, a number, or a day in ms since 1970. */
  along: number;
  /** Not a number where there is none, so that a line breaks. */
  value: number;
  /** Where an area or a bar begins. */
  base: number;
}

/** The values of one series, in the order of the axis. */
export interface PlacedSeries {
  name: string;
  points: PlacedPoint[];
}

/** A chart whose values have their places. */
export interface LaidOutChart {
  series: PlacedSeries[];
  /** Words of the axis in their order; empty for numbers and days. */
  words: string[];
  /** Ends of the axis. */
  along: [number, number];
  /** Whether the axis has whole numbers only, as for years. */
  hasWholePlaces: boolean;
  /** Least and greatest value that is shown. */
  values: [number, number];
  /** Whether all values are whole numbers. */
  isWhole: boolean;
}

/** A smaller difference than this has no round parts that are exact. */
const LEAST_RANGE = 1e-290;

/**
 * Give the values of a chart their places: words stand at equal distances, areas of several series on
 * each other.
 *
 * @param chart Values as read.
 * @param library What charts are drawn with.
 * @returns Series with places.
 */
export function layOutChart(chart: ChartData, library: ChartLibrary): LaidOutChart {
  const { scale, points } = chart;
  const words = scale === 'words' ? [...new Set(points.map(({ x }) => x))] : [];
  const rank = new Map(words.map((word, index) => [word, index]));
  const unit = scale === 'days' ? millisecondsPerDay : 1;
  const alongOf = ({ x, position = 0 }: ChartPoint) => rank.get(x) ?? position * unit;
  const series = chart.isStacked
    ? stackSeries(chart, alongOf, library)
    : placeSeries(chart, alongOf);
  const all = series.flatMap((one) => one.points);
  return {
    series,
    words,
    along: withRoom(extent(all.map(({ along }) => along)), unit),
    hasWholePlaces: points.every(({ position }) => Number.isInteger(position)),
    values: valueRange(chart, extent([...all.map(({ value }) => value), ...targetOf(chart)])),
    isWhole: points.every(({ value = 0 }) => Number.isInteger(value)),
  };
}

function placeSeries(chart: ChartData, alongOf: (point: ChartPoint) => number): PlacedSeries[] {
  return chart.series.map((name) => ({
    name,
    points: chart.points
      .filter(({ series }) => series === name)
      .map((point) => ({ along: alongOf(point), value: point.value ?? Number.NaN, base: 0 }))
      .sort((a, b) => a.along - b.along),
  }));
}

/** A series that has no value at a place takes no room there. */
function stackSeries(
  { series, points }: ChartData,
  alongOf: (point: ChartPoint) => number,
  { shape }: ChartLibrary,
): PlacedSeries[] {
  const rows = new Map<number, Map<string, number>>();
  for (const point of points) {
    const along = alongOf(point);
    const row = rows.get(along) ?? new Map<string, number>();
    rows.set(along, row.set(point.series, point.value ?? 0));
  }
  const stack = shape
    .stack<[along: number, row: ReadonlyMap<string, number>]>()
    .keys(series)
    .value(([, row], name) => row.get(name) ?? 0)
    .offset(shape.stackOffsetNone);
  return stack([...rows].sort(([a], [b]) => a - b)).map((layer) => ({
    name: layer.key,
    points: layer.map(({ 0: base, 1: value, data: [along] }) => ({ along, value, base })),
  }));
}

function extent(values: readonly number[]): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** A single point stands in the middle. */
function withRoom([from, to]: [number, number], unit: number): [number, number] {
  return from === to ? [from - unit, to + unit] : [from, to];
}

function targetOf({ target }: ChartData): number[] {
  return target ? [target.value] : [];
}

/** Bars and areas stand on zero; a line does so unless that would make it flat. */
function valueRange(
  { type, isLogarithmic }: ChartData,
  [least, greatest]: [number, number],
): [number, number] {
  if (isLogarithmic) return [least, greatest];
  const range = greatest - least;
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  // A difference in the tenth digit is none.
  const isSeen = range > Math.max(size * 1e-9, LEAST_RANGE);
  const isFlat = type === 'line' && isSeen && range < Math.abs(greatest) / 3;
  const [from, to] = isFlat ? [least, greatest] : [Math.min(0, least), Math.max(0, greatest)];
  return from === to ? [from, from + 1] : [from, to];
}
