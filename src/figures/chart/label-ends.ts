import { CHART_TEXT, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartText } from './chart-node.ts';
import type { ChartScales } from './chart-scales.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import { spreadLabels } from './spread-labels.ts';

/** Share of the drawing that names at the ends of lines may take. */
const WIDEST = 0.3;
/** Farthest that a name may stand from the end of its line, in pt: farther, it could be another's. */
const FARTHEST = 2.5;
/** Thinnest end of an area that a name can be seen to belong to, in pt. */
const THINNEST = 2;
/** Space before a name. */
const SPACE = 5;

/**
 * Measure the room for the names of the series at their ends.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @returns Width of the room in pt; undefined where a legend is better: for bars, for a single
 *   series, for long names, beside a target, and where a series ends early.
 */
export function endRoom(
  { chart, width, measureText }: ChartInput,
  laidOut: LaidOutChart,
): number | undefined {
  const { series, along } = laidOut;
  if (chart.type === 'bar' || chart.target || series.length < 2) return undefined;
  const widest = Math.max(...series.map(({ name }) => measureText(name, CHART_TEXT)));
  const ends = series.map(({ points }) => points.at(-1));
  const reachEdge = ends.every((end) => end?.along === along[1] && !Number.isNaN(end.value));
  return reachEdge && widest <= width * WIDEST ? widest + SPACE + 2 : undefined;
}

/**
 * Write the names of the series at their ends.
 *
 * @param input What is drawn.
 * @param laidOut The same with places.
 * @param scales Where the ends stand.
 * @returns The names; undefined where one could be taken for that of another series.
 */
export function labelEnds(
  { chart }: ChartInput,
  { series }: LaidOutChart,
  { frame, value }: ChartScales,
): ChartNode[] | undefined {
  const isArea = chart.type === 'area';
  const ends = series.map(({ points }) => {
    const { base = 0, value: top = 0 } = points.at(-1) ?? {};
    return { base: value(base), top: value(top) };
  });
  if (isArea && ends.some(({ base, top }) => base - top < THINNEST)) return undefined;
  const wanted = ends.map(({ base, top }) => (isArea ? (base + top) / 2 : top));
  const range = { from: frame.top, to: frame.height - frame.bottom };
  const places = spreadLabels(wanted, CHART_TEXT + 1.2, range, FARTHEST);
  return places?.map((y, index) =>
    chartText(series[index]?.name ?? '', `chart-label chart-label-${index + 1}`, {
      x: frame.width - frame.right + SPACE,
      y: y + CHART_TEXT / 3,
      anchor: 'start',
    }),
  );
}
