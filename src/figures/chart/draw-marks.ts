import type { ChartData } from '../../model/figure.ts';
import { type ChartNode, chartGroup, chartPath, chartShape } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import type { LaidOutChart, PlacedPoint, PlacedSeries } from './lay-out-chart.ts';

/** Up to this many values each is marked by a dot: of a single line, and of one of several. */
const MOST_DOTS = 24;
const MOST_DOTS_EACH = 12;
/** Radius of a dot, in pt. */
export const DOT = 1.7;
/** Share of the room of a place that its bars take. */
const BARS = 0.76;

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
 * @returns Shapes, each series with its class.
 */
export function drawMarks(
  { type, isStacked }: Pick<ChartData, 'type' | 'isStacked'>,
  laidOut: LaidOutChart,
  scales: ChartScales,
): ChartNode[] {
  if (type === 'bar') return drawBars(laidOut, scales, isStacked);
  return laidOut.series.flatMap((series, index) => {
    const name = `chart-series-${index + 1}`;
    if (type === 'area') return [drawArea(series, name, scales)];
    return drawLine(series, name, scales, laidOut.series.length > 1);
  });
}

function drawBars(laidOut: LaidOutChart, scales: ChartScales, isStacked: boolean): ChartNode[] {
  const boxes = barBoxes(laidOut, scales, isStacked).filter(({ value }) => !Number.isNaN(value));
  return laidOut.series.map((_, index) =>
    chartGroup(
      `chart-bar chart-series-${index + 1}`,
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
 * @param isStacked Whether the bars of a place stand on each other.
 * @returns A box for each value, also where there is none.
 */
export function barBoxes(
  { series }: LaidOutChart,
  scales: ChartScales,
  isStacked = false,
): BarBox[] {
  const thickness = isStacked ? BARS : BARS / series.length;
  return series.flatMap(({ points }, index) =>
    points.map(({ along, value, base }) => {
      const start = along + (1 - BARS) / 2 + (isStacked ? 0 : index * thickness);
      const [from, to] = [scales.along(start), scales.along(start + thickness)];
      const zero = scales.value(base);
      const end = Number.isNaN(value) ? zero : scales.value(value);
      const long = { start: Math.min(zero, end), length: Math.abs(end - zero) };
      return scales.isLying
        ? { x: long.start, y: from, width: long.length, height: to - from, series: index, value }
        : { x: from, y: long.start, width: to - from, height: long.length, series: index, value };
    }),
  );
}

function drawLine(
  { points }: PlacedSeries,
  name: string,
  { along, value }: ChartScales,
  isOneOfSeveral: boolean,
): ChartNode[] {
  const placeOf = (point: PlacedPoint) => [along(point.along), value(point.value)] as const;
  const stretches = unbroken(points);
  const line = chartPath(
    `chart-line ${name}`,
    stretches.filter(({ length }) => length > 1).map((stretch) => stretch.map(placeOf)),
  );
  const areAllMarked = points.length <= (isOneOfSeveral ? MOST_DOTS_EACH : MOST_DOTS);
  // A value between two gaps has no line.
  const marked = areAllMarked
    ? stretches.flat()
    : stretches.filter(({ length }) => length === 1).flat();
  if (marked.length === 0) return [line];
  const dots = marked
    .map(placeOf)
    .map(([cx, cy]) => chartShape('circle', 'chart-point', { cx, cy, r: DOT }));
  return [line, chartGroup(`chart-dot ${name}`, dots)];
}

function drawArea(
  { points }: PlacedSeries,
  name: string,
  { along, value }: ChartScales,
): ChartNode {
  return chartPath(
    `chart-area ${name}`,
    unbroken(points).map((stretch) => [
      ...stretch.map((point) => [along(point.along), value(point.value)] as const),
      ...stretch.toReversed().map((point) => [along(point.along), value(point.base)] as const),
    ]),
    true,
  );
}

/** Stretches of values without a gap. */
function unbroken(points: readonly PlacedPoint[]): PlacedPoint[][] {
  const stretches: PlacedPoint[][] = [[]];
  for (const point of points) {
    if (Number.isNaN(point.value)) stretches.push([]);
    else stretches.at(-1)?.push(point);
  }
  return stretches.filter(({ length }) => length > 0);
}
