import { frameForAxis, frameForValues } from './chart-frame.ts';
import type { ChartInput } from './chart-input.ts';
import type { ChartNode } from './chart-node.ts';
import { type ChartScales, createScales } from './chart-scales.ts';
import { drawUnit } from './chart-unit.ts';
import { chooseLying } from './choose-lying.ts';
import { drawAlongAxis, namesEveryPlace } from './draw-along-axis.ts';
import { drawLegend } from './draw-legend.ts';
import { barBoxes, drawMarks } from './draw-marks.ts';
import { drawTarget, targetLabel } from './draw-target.ts';
import { drawValueAxis, drawZero } from './draw-value-axis.ts';
import { labelBars } from './label-bars.ts';
import { drawLabels, type ValueLabel } from './label-box.ts';
import { endRoom, labelEnds } from './label-ends.ts';
import { labelPoints } from './label-points.ts';
import { type LaidOutChart, layOutChart } from './lay-out-chart.ts';
import type { ChartLibrary } from './load-chart-library.ts';
import { bareAxis, roundAxis } from './value-axis.ts';

/** A chart as drawn; lengths in pt. */
export interface DrawnChart {
  width: number;
  height: number;
  nodes: ChartNode[];
  /** Whether every value is written out in it, so that no table need repeat it. */
  tellsValues: boolean;
}

/**
 * Draw a chart. Bars and single lines say what they are worth where there is room for it, and have an
 * axis of values where there is not; several lines and areas are named at their ends where each name
 * can stand at its own, else in a legend. Classes say what each shape is: `chart-series-1` to `chart-series-6`, `chart-tick-label`,
 * `chart-value`, `chart-unit`; the style sheet decides how it looks.
 *
 * @param input Values and how they are written.
 * @param library What charts are drawn with.
 * @returns The drawing.
 */
export function drawChart(input: ChartInput, library: ChartLibrary): DrawnChart {
  const laidOut = layOutChart(input.chart, library);
  return drawWithValues(input, laidOut, library) ?? drawWithAxis(input, laidOut, library);
}

/** Bars, or a line, with each value written out and no axis; undefined where there is no room. */
function drawWithValues(
  input: ChartInput,
  laidOut: LaidOutChart,
  library: ChartLibrary,
): DrawnChart | undefined {
  const { chart } = input;
  // Without an axis nobody sees that a line does not begin at zero.
  if (chart.type === 'area' || chart.isLogarithmic || laidOut.values[0] > 0) return undefined;
  // There is no place for the value of a bar on which another stands.
  if (chart.isStacked) return undefined;
  const isLying = chooseLying(input, laidOut);
  const where = { frame: frameForValues(input, laidOut, isLying), isLying };
  const scales = createScales(chart, laidOut, bareAxis(laidOut, library), where, library);
  const label = chart.type === 'bar' ? labelBars : labelPoints;
  const labels = label(input, laidOut, scales);
  if (!labels) return undefined;
  return {
    width: scales.frame.width,
    height: scales.frame.height,
    tellsValues: isTold(input, laidOut, scales),
    nodes: [
      drawUnit(input),
      ...drawPlot(input, laidOut, scales, { library, labels }),
      ...drawLabels(labels),
      ...drawLegend(input),
    ],
  };
}

/** Whether values that are written out are so in full, and their places as well. */
function isTold(input: ChartInput, laidOut: LaidOutChart, scales: ChartScales): boolean {
  const { points } = input.chart;
  return (
    points.every(({ value }) => value === undefined || input.printValue(value).isExact) &&
    namesEveryPlace(input, laidOut, scales)
  );
}

/**
 * A chart with an axis of values. On one of equal ratios the values are written out as well, as few
 * readers can tell them from it.
 */
function drawWithAxis(input: ChartInput, laidOut: LaidOutChart, library: ChartLibrary): DrawnChart {
  const { chart } = input;
  const isLying = chooseLying(input, laidOut);
  const axis = roundAxis(laidOut, chart.isLogarithmic, library);
  const words = chart.isLogarithmic
    ? axis.ticks.map((tick) => input.printValue(tick).text)
    : input.printScale(axis.ticks);
  const scalesWith = (ends?: number) => {
    const frame = frameForAxis(input, laidOut, { isLying, words, ...(ends && { ends }) });
    return createScales(chart, laidOut, axis, { frame, isLying }, library);
  };
  const { scales, names } = nameEnds(input, laidOut, scalesWith) ?? {
    scales: scalesWith(),
    names: drawLegend(input),
  };
  const values = chart.isLogarithmic ? labelPoints(input, laidOut, scales) : undefined;
  return {
    width: scales.frame.width,
    height: scales.frame.height,
    tellsValues: values !== undefined && isTold(input, laidOut, scales),
    nodes: [
      drawUnit(input),
      ...drawValueAxis(scales, words),
      ...drawPlot(input, laidOut, scales, { library, labels: values ?? [] }),
      ...names,
      ...drawLabels(values ?? []),
    ],
  };
}

/** Names at the ends of the series; undefined where they find no room. */
function nameEnds(
  input: ChartInput,
  laidOut: LaidOutChart,
  scalesWith: (ends: number) => ChartScales,
): { scales: ChartScales; names: ChartNode[] } | undefined {
  const ends = endRoom(input, laidOut);
  if (ends === undefined) return undefined;
  const scales = scalesWith(ends);
  const names = labelEnds(input, laidOut, scales);
  return names && { scales, names };
}

/** The target lies on bars, which would hide it, and under lines, which it would hide. */
function drawPlot(
  input: ChartInput,
  laidOut: LaidOutChart,
  scales: ChartScales,
  { library, labels }: { library: ChartLibrary; labels: readonly ValueLabel[] },
): ChartNode[] {
  const { type, target } = input.chart;
  const isOver = type === 'bar';
  const label = targetLabel(input, scales.isLying);
  const bars = isOver ? barBoxes(laidOut, scales) : [];
  const line = target ? drawTarget(target.value, label, scales, { bars, labels }) : [];
  return [
    ...(isOver ? [] : line),
    ...drawMarks(input.chart, laidOut, scales, library),
    ...drawZero(scales),
    ...drawAlongAxis(input, laidOut, scales),
    ...(isOver ? line : []),
  ];
}
