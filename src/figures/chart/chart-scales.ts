import type { ChartFrame } from './chart-input.ts';
import type { LaidOutChart } from './lay-out-chart.ts';
import type { ValueAxis } from './value-axis.ts';

/** Where the values of a chart stand in the drawing, in pt. */
export interface ChartScales {
  frame: ChartFrame;
  axis: ValueAxis;
  /** Whether bars lie: then words run downwards, and values to the right. */
  isLying: boolean;
  /** Place on the axis of words, numbers or days. */
  along(place: number): number;
  /** Place on the axis of values. */
  value(value: number): number;
}

/**
 * Lay both axes of a chart on its frame.
 *
 * @param laidOut What is drawn.
 * @param axis Axis of values.
 * @param frame Where the plot stands.
 * @param isLying Whether bars lie.
 * @returns The places.
 */
export function createScales(
  laidOut: LaidOutChart,
  axis: ValueAxis,
  frame: ChartFrame,
  isLying: boolean,
): ChartScales {
  const across = [frame.left, frame.width - frame.right] as const;
  const upwards = [frame.height - frame.bottom, frame.top] as const;
  const downwards = [frame.top, frame.height - frame.bottom] as const;
  const measure = axis.isLogarithmic ? Math.log10 : (value: number) => value;
  return {
    frame,
    axis,
    isLying,
    along: between(laidOut.along, isLying ? downwards : across),
    value(value) {
      const domain = [measure(axis.from), measure(axis.to)] as const;
      return between(domain, isLying ? across : upwards)(measure(value));
    },
  };
}

/** Halves keep the difference of huge numbers finite. */
function between(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const length = to / 2 - from / 2;
  return (value) => start + ((value / 2 - from / 2) / length) * (end - start);
}
