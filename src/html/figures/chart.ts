import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { LeafDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import { CHART_TEXT } from '../../figures/chart/chart-input.ts';
import type { ChartNode } from '../../figures/chart/chart-node.ts';
import type { DrawnChart } from '../../figures/chart/draw-chart.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import { textOf } from '../../markdown/words.ts';
import type { BriefingChart, ChartData } from '../../model/figure.ts';
import type { HtmlContext } from '../context.ts';
import { round } from '../scene-to-hast.ts';
import { chartDataTable } from './chart-data-table.ts';
import { figureLabel } from './figure-label.ts';
import { tellChart } from './tell-chart.ts';

/**
 * Print a chart with its caption: the label of the directive, which may hold marks and citations,
 * else its title; then the source; then the data as a table, where the author wants it, or leaves it
 * to us and the values are few and not told by the drawing.
 *
 * @param state State of the transform.
 * @param figure Chart of a directive.
 * @param context What the handlers share.
 * @returns Figure and table; nothing where the chart was not drawn.
 */
export function chartFigure(
  state: State,
  figure: BriefingChart,
  context: HtmlContext,
): ElementContent[] {
  const drawn = context.drawn.charts.get(figure);
  if (!drawn || !figure.chart) return [];
  const { chart } = figure;
  const inMargin = context.drawn.inMargin.has(figure);
  const { hasTable = !drawn.tellsValues && !inMargin } = chart;
  const table = hasTable ? chartDataTable(chart, context) : undefined;
  const label = figureLabel('figure', context);
  const element = h(
    'figure',
    {
      className: ['chart-figure', ...(inMargin ? ['margin-figure'] : [])],
      id: figure.id,
      dataFile: figure.file?.path,
    },
    [
      drawingOf(drawn, tellChart(chart, context, table !== undefined)),
      h('figcaption', [
        ...label,
        ...titleOf(state, figure.node, chart),
        ...sourceOf(chart, context.lang),
      ]),
    ],
  );
  return table ? [element, table] : [element];
}

function drawingOf({ width, height, nodes }: DrawnChart, alt: string): Element {
  const size = { width: `${round(width)}pt`, height: `${round(height)}pt` };
  return s(
    'svg',
    {
      className: ['chart'],
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      ...size,
      role: 'img',
      ariaLabel: alt,
      fontSize: String(CHART_TEXT),
      textAnchor: 'middle',
    },
    nodes.map(toHast),
  );
}

function toHast({ name, attributes, children }: ChartNode): Element {
  const { class: className = '', ...others } = attributes;
  return s(
    name,
    { ...(className !== '' && { className: className.split(' ') }), ...others },
    children.map((child) => (typeof child === 'string' ? curled(child) : toHast(child))),
  );
}

/** Files are written with the apostrophe of typewriters. */
function curled(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

function titleOf(state: State, node: LeafDirective, { title }: ChartData): ElementContent[] {
  if (node.children.length > 0) {
    const label = state.all(node) as ElementContent[];
    const isSentence = /[.!?…]$/.test(textOf(node.children).trim());
    return isSentence ? label : [...label, { type: 'text', value: '.' }];
  }
  return title ? [{ type: 'text', value: endSentence(title) }] : [];
}

function sourceOf({ source }: ChartData, lang: string): (Element | string)[] {
  if (!source) return [];
  const [word] = languagePack(lang).figureWords.sourceWords;
  const text = `${withColon(word, lang)} ${endSentence(source)}`;
  return [' ', h('span', { className: ['figure-source'] }, text)];
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
