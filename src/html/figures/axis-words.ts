import type { ChartData } from '../../model/figure.ts';

/**
 * Tell what stands along the axis of a chart.
 *
 * @param chart The chart.
 * @returns The words of its author, else the name of the column, with spaces for underscores.
 */
export function axisWords({ xLabel, xName }: Pick<ChartData, 'xLabel' | 'xName'>): string {
  return xLabel ?? xName.replace(/_+/g, ' ').trim();
}
