import type { BriefingFigure } from '../model/figure.ts';
import type { ChartRecord } from '../model/record.ts';

/**
 * Describe a chart as plain data: what it shows, and the file it was drawn from.
 *
 * @param figure Figure of a briefing.
 * @returns Its record; none for a map, and for a chart that cannot be drawn.
 */
export function describeChart(figure: BriefingFigure): ChartRecord[] {
  if (figure.kind !== 'chart' || !figure.chart || !figure.file) return [];
  const { id, chart, file } = figure;
  const { type, xName, yName, seriesName } = chart;
  return [
    {
      id,
      type,
      x: xName,
      y: yName,
      ...(seriesName !== undefined && { series: seriesName }),
      data: { path: file.path, sha256: file.sha256 },
    },
  ];
}
