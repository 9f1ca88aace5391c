import type { ChartData } from '../../model/figure.ts';
import { fitText } from '../fit-text.ts';
import { measureText } from '../measure-text.ts';
import { CHART_TEXT, type ChartFrame, type ChartInput } from './chart-input.ts';
import { type ChartNode, chartText, toChartNode } from './chart-node.ts';
import { drawAlongAxis, longestWord } from './draw-along-axis.ts';
import { drawLegend, legendRows } from './draw-legend.ts';
import { type LaidOutChart, layOutChart } from './lay-out-chart.ts';
import type { DrawnElement, PlotLibrary } from './load-plot.ts';
import { spreadLabels } from './spread-labels.ts';

/** Lengths in pt. */
const PLOT_HEIGHT = 130;
const UNIT_HEIGHT = 12;
const AXIS_HEIGHT = 15;
const LEGEND_ROW = 11;
const EDGE = 6;
/** Least height of one bar that lies, and the space between two groups of bars. */
const LYING_BAR = 8;
const BETWEEN_BARS = 6;
/** Bars lie where their words are too wide to stand under them, if they are not more than this. */
const MOST_LYING = 30;
/** Up to this many values of a series are marked by a dot. */
const MOST_DOTS = 24;

/** A chart as drawn; lengths in pt. */
export interface DrawnChart {
  width: number;
  height: number;
  nodes: ChartNode[];
  /** Whether the series are named beside their ends instead of in a legend. */
  isLabelledDirectly: boolean;
}

/**
 * Draw a chart. Classes say what each shape is: `chart-series-1` to `chart-series-6`, `chart-tick`,
 * `chart-label`, `chart-unit`; the style sheet decides how it looks.
 *
 * @param input Values and how they are written.
 * @param library What draws.
 * @returns The drawing.
 */
export function drawChart(input: ChartInput, library: PlotLibrary): DrawnChart {
  const laidOut = layOutChart(input.chart);
  const isLying = lies(input, laidOut);
  const draft = plot(input, laidOut, isLying, firstFrame(input, laidOut, isLying), library);
  const labels = isLying ? undefined : endLabels(input, laidOut, draft);
  const frame = finalFrame(input, laidOut, isLying, draft, labels);
  const { nodes, along } = plot(input, laidOut, isLying, frame, library);
  const names = input.chart.series;
  return {
    width: frame.width,
    height: frame.height,
    isLabelledDirectly: labels !== undefined,
    nodes: [
      chartText(fitText(input.chart.unit, input.width, CHART_TEXT), 'chart-unit', {
        x: 0,
        y: CHART_TEXT,
        anchor: 'start',
      }),
      ...nodes,
      ...drawAlongAxis(input, laidOut, { frame, isLying, along }),
      ...(labels ?? []).map(({ text, y, index }) =>
        chartText(text, `chart-label chart-label-${index + 1}`, {
          x: frame.width - frame.right + 5,
          y: y + CHART_TEXT / 3,
          anchor: 'start',
        }),
      ),
      ...(labels || names.length < 2
        ? []
        : drawLegend(names, input.chart.type, { width: frame.width, top: UNIT_HEIGHT })),
    ],
  };
}

function lies({ chart, width }: ChartInput, { words }: LaidOutChart): boolean {
  if (chart.type !== 'bar' || words.length > MOST_LYING) return false;
  return longestWord(words) + 4 > (width - 30) / words.length;
}

/** The legend is left out at first: whether it is needed shows only when the values have places. */
function firstFrame(input: ChartInput, laidOut: LaidOutChart, isLying: boolean): ChartFrame {
  const { width } = input;
  const bars = laidOut.words.length * (laidOut.series.length * LYING_BAR + BETWEEN_BARS);
  const top = UNIT_HEIGHT + EDGE;
  const height = (isLying ? bars : PLOT_HEIGHT) + top + AXIS_HEIGHT;
  return { width, height, top, right: EDGE, bottom: AXIS_HEIGHT, left: 30 };
}

/** The margins that the words of this chart need. */
function finalFrame(
  input: ChartInput,
  laidOut: LaidOutChart,
  isLying: boolean,
  { valueWords }: Plotted,
  labels: EndLabel[] | undefined,
): ChartFrame {
  const frame = firstFrame(input, laidOut, isLying);
  const names = input.chart.series;
  const rows = labels || names.length < 2 ? 0 : legendRows(names, frame.width).length;
  const widestValue = Math.max(0, ...valueWords.map((text) => measureText(text, CHART_TEXT)));
  const left = isLying
    ? Math.min(longestWord(laidOut.words), frame.width * 0.4) + EDGE
    : widestValue + EDGE;
  const widestName = Math.max(
    0,
    ...(labels ?? []).map(({ text }) => measureText(text, CHART_TEXT)),
  );
  const right = labels ? widestName + 7 : Math.max(EDGE, widestValue / 2);
  const legend = rows * LEGEND_ROW;
  return { ...frame, left, right, top: frame.top + legend, height: frame.height + legend };
}

/** What the library gives back. */
interface Plotted {
  nodes: ChartNode[];
  /** Texts of the axis of values. */
  valueWords: string[];
  along(place: number): number;
  value(value: number): number;
}

function plot(
  { chart, printNumber }: ChartInput,
  laidOut: LaidOutChart,
  isLying: boolean,
  frame: ChartFrame,
  { Plot, createDocument }: PlotLibrary,
): Plotted {
  const values = { nice: true, domain: laidOut.values, label: null } as const;
  const along = { domain: laidOut.along, axis: null } as const;
  // Words run downwards where bars lie.
  const down = { ...along, domain: [laidOut.along[0], laidOut.along[1]], reverse: true } as const;
  const axis = { tickSize: 0, tickPadding: 4, ticks: 5, label: null, tickFormat: printNumber };
  const drawn = Plot.plot({
    document: createDocument(),
    width: frame.width,
    height: frame.height,
    marginTop: frame.top,
    marginRight: frame.right,
    marginBottom: frame.bottom,
    marginLeft: frame.left,
    ...(isLying ? { x: values, y: down } : { x: along, y: values }),
    marks: [
      isLying ? Plot.gridX({ ticks: 5 }) : Plot.gridY({ ticks: 5 }),
      isLying ? Plot.axisX(axis) : Plot.axisY(axis),
      ...laidOut.series.flatMap((_, index) => marksOf(chart, laidOut, index, isLying, Plot)),
      isLying ? Plot.ruleX([0]) : laidOut.values[0] <= 0 ? Plot.ruleY([0]) : null,
    ],
  });
  const nodes = [...(drawn as unknown as DrawnElement).children].flatMap(
    (c) => toChartNode(c) ?? [],
  );
  const x = drawn.scale('x');
  const y = drawn.scale('y');
  const apply = (scale: typeof x) => (place: number) => Number(scale?.apply(place));
  return {
    nodes,
    valueWords: nodes.filter(isTickLabels).flatMap(textsOf),
    along: apply(isLying ? y : x),
    value: apply(isLying ? x : y),
  };
}

function isTickLabels({ attributes }: ChartNode): boolean {
  return /axis-tick-label/.test(attributes.class ?? '');
}

function textsOf(node: ChartNode): string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

function marksOf(
  { type }: ChartData,
  { series }: LaidOutChart,
  index: number,
  isLying: boolean,
  Plot: PlotLibrary['Plot'],
) {
  const points = series[index]?.points ?? [];
  const className = `chart-series-${index + 1}`;
  if (type === 'bar') {
    const width = 0.76 / series.length;
    const from = ({ along }: { along: number }) => along + 0.12 + index * width;
    const to = (point: { along: number }) => from(point) + width;
    const bars = points.filter(({ value }) => !Number.isNaN(value));
    return isLying
      ? [Plot.rect(bars, { y1: from, y2: to, x1: 'base', x2: 'value', className })]
      : [Plot.rect(bars, { x1: from, x2: to, y1: 'base', y2: 'value', className })];
  }
  if (type === 'area') {
    return [Plot.areaY(points, { x: 'along', y1: 'base', y2: 'value', className })];
  }
  const line = Plot.lineY(points, { x: 'along', y: 'value', className });
  const dots = points.filter(({ value }) => !Number.isNaN(value));
  if (points.length > MOST_DOTS) return [line];
  return [line, Plot.dot(dots, { x: 'along', y: 'value', r: 1.7, className })];
}

interface EndLabel {
  text: string;
  index: number;
  y: number;
}

/** Names at the ends of lines and areas; undefined where they find no room, or there is one only. */
function endLabels(
  { chart, width }: ChartInput,
  { series, along }: LaidOutChart,
  { value }: Plotted,
): EndLabel[] | undefined {
  if (chart.type === 'bar' || series.length < 2) return undefined;
  const widest = Math.max(...series.map(({ name }) => measureText(name, CHART_TEXT)));
  const ends = series.map(({ points }) => points.at(-1));
  const reachEdge = ends.every((end) => end?.along === along[1] && !Number.isNaN(end.value));
  if (!reachEdge || widest > width * 0.3) return undefined;
  const wanted = ends.map((end) => {
    const { base = 0, value: top = 0 } = end ?? {};
    return value(chart.type === 'area' ? (base + top) / 2 : top);
  });
  const range = { from: UNIT_HEIGHT + EDGE, to: UNIT_HEIGHT + EDGE + PLOT_HEIGHT };
  const places = spreadLabels(wanted, CHART_TEXT + 1.2, range, 12);
  return places?.map((y, index) => ({ text: series[index]?.name ?? '', index, y }));
}
