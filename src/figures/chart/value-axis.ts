import type { ScaleContinuousNumeric } from 'd3-scale';
import type { LaidOutChart } from './lay-out-chart.ts';
import type { ChartLibrary } from './load-chart-library.ts';

/** The axis of values. */
export interface ValueAxis {
  /** From values to their shares of the axis, until it is laid on a frame. */
  scale: ScaleContinuousNumeric<number, number>;
  /** The round numbers that are told on it; none where the values themselves are. */
  ticks: number[];
}

/** About how many round numbers an axis tells. */
const COUNT = 4;
const LOGARITHMIC_COUNT = 5;
/** More numbers than this between powers of ten would stand too close. */
const MOST_RATIOS = 7;

/**
 * Make an axis that tells round numbers, begins and ends with one, and holds all values.
 *
 * @param laidOut What is drawn.
 * @param isLogarithmic Whether equal steps are equal ratios; then all values are above zero.
 * @param library What charts are drawn with.
 * @returns The axis.
 */
export function roundAxis(
  { values, isWhole }: Pick<LaidOutChart, 'values' | 'isWhole'>,
  isLogarithmic: boolean,
  library: ChartLibrary,
): ValueAxis {
  if (isLogarithmic) return logarithmicAxis(values, library);
  const [from, to] = values;
  // There are no half countries.
  const count = isWhole ? Math.max(1, Math.min(COUNT, to - from)) : COUNT;
  const scale = library.scale.scaleLinear().domain(values).nice(count);
  return { scale, ticks: scale.ticks(count) };
}

/**
 * Make an axis that is as long as its values and tells nothing.
 *
 * @param laidOut What is drawn.
 * @param library What charts are drawn with.
 * @returns The axis.
 */
export function bareAxis(
  { values }: Pick<LaidOutChart, 'values'>,
  { scale: { scaleLinear } }: ChartLibrary,
): ValueAxis {
  return { scale: scaleLinear().domain(values), ticks: [] };
}

/** Powers of ten; of a short axis twice and five times them too. */
function logarithmicAxis(
  [from, to]: LaidOutChart['values'],
  { scale: { scaleLog } }: ChartLibrary,
): ValueAxis {
  // A single power of ten would be both ends.
  const domain = to / from < 1 + 1e-9 ? [from / 2, to * 2] : [from, to];
  const scale = scaleLog().domain(domain).nice();
  const every = scale.ticks(LOGARITHMIC_COUNT);
  const choices = [/^\d/, /^[125]/, /^1/].map((first) =>
    every.filter((tick) => first.test(tick.toExponential(0))),
  );
  const ticks = choices.find(({ length }) => length <= MOST_RATIOS) ?? choices.at(-1) ?? [];
  return { scale, ticks };
}
