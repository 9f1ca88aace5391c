import { chartTable } from '../../figures/chart/chart-table.ts';
import { figureWords, fillWords } from '../../language/figure-words.ts';
import type { ChartData } from '../../model/figure.ts';
import type { HtmlContext } from '../context.ts';
import { createNumberPrinter } from './print-number.ts';

/** Up to this many values a description gives all of them. */
const MOST_VALUES = 150;

/**
 * Describe a chart for who cannot see it: what it is and what stands on its axes, then its values,
 * all of them, or the course of each series where they are too many to be listened to.
 *
 * @param chart Its values.
 * @param context What the handlers share.
 * @param hasTable Whether the values print as a table beside it: then only their course is told.
 * @returns The description.
 */
export function describeChart(
  chart: ChartData,
  context: Pick<HtmlContext, 'lang' | 'dates'>,
  hasTable: boolean,
): string {
  const words = figureWords(context.lang);
  const axes = fillWords(words.axes, { y: chart.unit, x: chart.xName });
  const isLong = hasTable || chart.points.length > MOST_VALUES;
  const values = isLong ? courses(chart, context) : allValues(chart, context);
  const title = chart.title ? `${chart.title.replace(/[.]$/, '')}.` : '';
  return [`${words[chart.type]}.`, title, axes, values].filter((part) => part !== '').join(' ');
}

function allValues(chart: ChartData, context: Pick<HtmlContext, 'lang' | 'dates'>): string {
  const words = figureWords(context.lang);
  const print = createNumberPrinter(context.lang, 'full');
  const { heads, rows } = chartTable(chart);
  const lines = rows.map(({ x, values }) => {
    const told = values.map((value, index) => {
      const number = value === undefined ? words.noValue : print(value);
      return heads[index] ? `${heads[index]} ${number}` : number;
    });
    return `${nameOf(chart, x, context)}: ${told.join(', ')}`;
  });
  return `${lines.join('; ')}.`;
}

function courses(chart: ChartData, context: Pick<HtmlContext, 'lang' | 'dates'>): string {
  const words = figureWords(context.lang);
  const print = createNumberPrinter(context.lang, 'full');
  return chart.series
    .flatMap((name) => {
      const own = chart.points.filter(({ series }) => series === name);
      const values = own.flatMap(({ value }) => value ?? []);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last || values.length === 0) return [];
      const range = fillWords(words.range, {
        first: nameOf(chart, first.x, context),
        last: nameOf(chart, last.x, context),
        lowest: print(values.reduce((a, b) => Math.min(a, b))),
        highest: print(values.reduce((a, b) => Math.max(a, b))),
      });
      return [name === '' ? `${range}.` : `${name}: ${range}.`];
    })
    .join(' ');
}

function nameOf({ scale }: ChartData, x: string, { dates }: Pick<HtmlContext, 'dates'>): string {
  return scale === 'days' ? dates.formatText(x) : x;
}
