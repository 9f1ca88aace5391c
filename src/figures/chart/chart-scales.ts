import type { ScaleBand } from 'd3-scale';
import type { ChartData } from '../../model/figure.ts';
import { type AlongScale, createAlongScale } from './along-scale.ts';
import type { ChartFrame } from './chart-input.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import type { ChartLibrary } from './load-chart-library.ts';
import type { ValueAxis } from './value-axis.ts';

/** Where the values of a chart stand in the drawing, in pt. */
export interface ChartScales extends Pick<AlongScale, 'along' | 'roundPlaces'> {
  frame: ChartFrame;
  /** Whether bars lie: then words run downwards, and values to the right. */
  isLying: boolean;
  /** Where the bar of a series stands, from the middle of its place. */
  bars: ScaleBand<number>;
  /** Place on the axis of values. */
  value: ValueAxis['scale'];
  /** The axis of values. */
  axis: ValueAxis;
}

/**
 * Lay both axes of a chart on its frame.
 *
 * @param chart What it is.
 * @param laidOut Values with places.
 * @param axis Axis of values.
 * @param where Where the plot stands, and whether bars lie.
 * @param library What charts are drawn with.
 * @returns The places.
 */
export function createScales(
  chart: ChartData,
  laidOut: LaidOutChart,
  axis: ValueAxis,
  { frame, isLying }: Pick<ChartScales, 'frame' | 'isLying'>,
  library: ChartLibrary,
): ChartScales {
  const across = [frame.left, frame.width - frame.right] as const;
  const upwards = [frame.height - frame.bottom, frame.top] as const;
  const downwards = [frame.top, frame.height - frame.bottom] as const;
  const line = isLying ? downwards : across;
  const { along, bandwidth, roundPlaces } = createAlongScale(chart, laidOut, line, library);
  // Bars that stand on each other are all the first at their place.
  const columns = chart.isStacked ? [0] : chart.series.keys();
  return {
    frame,
    isLying,
    along,
    roundPlaces,
    bars: library.scale.scaleBand(columns, [-bandwidth / 2, bandwidth / 2]),
    value: axis.scale.copy().range(isLying ? across : upwards),
    axis,
  };
}
