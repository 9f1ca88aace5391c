import type { ChartData, ChartPoint } from '../../model/figure.ts';

/** A value with its place on both axes. */
export interface PlacedPoint {
  /** Along the axis of words, numbers or days. */
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
  /** Least and greatest value that is shown. */
  values: [number, number];
  /** Whether all values are whole numbers. */
  isWhole: boolean;
}

/**
 * Give the values of a chart their places: words stand at equal distances, areas of several series on
 * each other.
 *
 * @param chart Values as read.
 * @returns Series with places.
 */
export function layOutChart(chart: ChartData): LaidOutChart {
  const { type, scale, points, isStacked } = chart;
  const words = scale === 'words' ? [...new Set(points.map(({ x }) => x))] : [];
  const rank = new Map(words.map((word, index) => [word, index]));
  const alongOf = ({ x, position = 0 }: ChartPoint) => rank.get(x) ?? position;
  const tops = new Map<number, number>();
  const series = chart.series.map((name) => ({
    name,
    points: points
      .filter((point) => point.series === name)
      .sort((a, b) => alongOf(a) - alongOf(b))
      .map((point) => place(alongOf(point), point.value, isStacked ? tops : undefined)),
  }));
  const all = series.flatMap((one) => one.points);
  return {
    series,
    words,
    along: type === 'bar' ? [0, words.length] : withRoom(extent(all.map(({ along }) => along))),
    values: valueRange(chart, extent([...all.map(({ value }) => value), ...targetOf(chart)])),
    isWhole: points.every(({ value = 0 }) => Number.isInteger(value)),
  };
}

function place(
  along: number,
  value: number | undefined,
  tops: Map<number, number> | undefined,
): PlacedPoint {
  if (!tops) return { along, value: value ?? Number.NaN, base: 0 };
  const base = tops.get(along) ?? 0;
  const top = base + (value ?? 0);
  tops.set(along, top);
  return { along, value: top, base };
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
function withRoom([from, to]: [number, number]): [number, number] {
  return from === to ? [from - 1, to + 1] : [from, to];
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
  const isFlat = type === 'line' && range > size * 1e-9 && range < Math.abs(greatest) / 3;
  const [from, to] = isFlat ? [least, greatest] : [Math.min(0, least), Math.max(0, greatest)];
  return from === to ? [from, from + 1] : [from, to];
}
