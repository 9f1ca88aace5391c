import type { ChartData } from '../../model/figure.ts';
import { type ChartNode, chartGroup, chartPath, chartShape, DIGITS } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import type { LaidOutChart, PlacedPoint, PlacedSeries } from './lay-out-chart.ts';
import type { ChartLibrary } from './load-chart-library.ts';

/** Up to this many values each is marked by a dot: of a single line, and of one of several. */
const MOST_DOTS = 24;
const MOST_DOTS_EACH = 12;
/** Radius of a dot, in pt. */
export const DOT = 1.7;

/** Bars thinner than this have no edge, which would hide them, in pt. */
const THIN = 1.5;

/** A bar, in pt. */
export interface BarBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Number of its series, from 0. */
  series: number;
  /** Not a number where there is none: such a bar has no length. */
  value: number;
}

/**
 * Draw the values of a chart.
 *
 * @param chart What it is.
 * @param laidOut Values with places.
 * @param scales Where they stand.
 * @param library What charts are drawn with.
 * @returns Shapes, each series with its class.
 */
export function drawMarks(
  { type }: Pick<ChartData, 'type'>,
  laidOut: LaidOutChart,
  scales: ChartScales,
  library: ChartLibrary,
): ChartNode[] {
  if (type === 'bar') return drawBars(laidOut, scales);
  return laidOut.series.flatMap((series, index) => {
    const name = `chart-series-${index + 1}`;
    const course = drawCourse(type, series, name, scales, library);
    if (type === 'area') return [course];
    const mostDots = laidOut.series.length > 1 ? MOST_DOTS_EACH : MOST_DOTS;
    return [course, ...drawDots(series, name, scales, mostDots)];
  });
}

function drawBars(laidOut: LaidOutChart, scales: ChartScales): ChartNode[] {
  const boxes = barBoxes(laidOut, scales).filter(({ value }) => !Number.isNaN(value));
  const thin = scales.bars.bandwidth() < THIN ? ' chart-thin' : '';
  return laidOut.series.map((_, index) =>
    chartGroup(
      `chart-bar chart-series-${index + 1}${thin}`,
      boxes
        .filter(({ series }) => series === index)
        .map(({ x, y, width, height }) => chartShape('rect', 'chart-box', { x, y, width, height })),
    ),
  );
}

/**
 * Find where the bars of a chart stand.
 *
 * @param laidOut Values with places.
 * @param scales Where they stand.
 * @returns A box for each value, also where there is none.
 */
export function barBoxes({ series }: LaidOutChart, scales: ChartScales): BarBox[] {
  const { along, bars, value: placeOf, isLying } = scales;
  const thickness = bars.bandwidth();
  return series.flatMap(({ points }, index) =>
    points.map(({ along: place, value, base }) => {
      const start = along(place) + (bars(index) ?? bars(0) ?? 0);
      const zero = placeOf(base);
      const end = Number.isNaN(value) ? zero : placeOf(value);
      const long = { start: Math.min(zero, end), length: Math.abs(end - zero) };
      return isLying
        ? { x: long.start, y: start, width: long.length, height: thickness, series: index, value }
        : { x: start, y: long.start, width: thickness, height: long.length, series: index, value };
    }),
  );
}

/** All values of a short line; of a long one those between two gaps, which have no line. */
function drawDots(
  { points }: PlacedSeries,
  name: string,
  { along, value }: ChartScales,
  most: number,
): ChartNode[] {
  const isAlone = (index: number) =>
    [points[index - 1], points[index + 1]].every((next) => !next || !isThere(next));
  const dots = points
    .filter((point, index) => isThere(point) && (points.length <= most || isAlone(index)))
    .map((point) => ({ cx: along(point.along), cy: value(point.value), r: DOT }))
    .map((circle) => chartShape('circle', 'chart-point', circle));
  return dots.length === 0 ? [] : [chartGroup(`chart-dot ${name}`, dots)];
}

/** An area, or the line that would be its upper edge. */
function drawCourse(
  type: 'line' | 'area',
  { points }: PlacedSeries,
  name: string,
  { along, value }: ChartScales,
  { shape }: ChartLibrary,
): ChartNode {
  const area = shape
    .area<PlacedPoint>()
    .defined(isThere)
    .x((point) => along(point.along))
    .y0((point) => value(point.base))
    .y1((point) => value(point.value));
  const course = type === 'area' ? area : area.lineY1();
  return chartPath(`chart-${type} ${name}`, course.digits(DIGITS)(points) ?? '');
}

/** A line breaks where there is no value. */
function isThere({ value }: PlacedPoint): boolean {
  return !Number.isNaN(value);
}
