import type { ChartData } from '../../model/figure.ts';

/** The data of a chart as a table. */
export interface ChartTable {
  /** Names of the columns of values; empty where the chart has no series. */
  heads: string[];
  /** One for each value of the axis, in the order of the axis. */
  rows: { x: string; values: (number | undefined)[] }[];
}

/**
 * Lay the data of a chart out as a table: series side by side.
 *
 * @param chart Its values.
 * @returns The table.
 */
export function chartTable({ series, points }: ChartData): ChartTable {
  const rows = new Map<string, (number | undefined)[]>();
  const columnOf = new Map(series.map((name, index) => [name, index]));
  for (const { x, series: name, value } of points) {
    const row = rows.get(x) ?? series.map(() => undefined);
    row[columnOf.get(name) ?? 0] = value;
    rows.set(x, row);
  }
  return { heads: series, rows: [...rows].map(([x, values]) => ({ x, values })) };
}
