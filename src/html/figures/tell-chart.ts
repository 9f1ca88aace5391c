import { chartTable } from '../../figures/chart/chart-table.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { ChartData } from '../../model/figure.ts';
import type { HtmlContext } from '../context.ts';
import { capitalise } from '../money-in-words.ts';
import { axisWords } from './axis-words.ts';
import { createNumberPrinter } from './print-number.ts';

/** Up to this many values a description gives all of them. */
const MOST_VALUES = 150;

/**
 * Describe a chart for who cannot see it: what it is and what stands on its axes, then its values,
 * all of them, or the course of each series where they are too many to be listened to.
 *
 * @param chart Its values.
 * @param context What the handlers share.
 * @param hasTable Whether the values print as a table under it: then only their course is told.
 * @returns The description.
 */
export function tellChart(
  chart: ChartData,
  context: Pick<HtmlContext, 'lang' | 'dates'>,
  hasTable: boolean,
): string {
  const words = languagePack(context.lang).figureWords;
  const isLong = hasTable || chart.points.length > MOST_VALUES;
  return [
    `${words[chart.type]}${chart.isLogarithmic ? `, ${words.logarithmic}` : ''}.`,
    chart.title ? `${chart.title.replace(/[.]$/, '')}.` : '',
    fillPhrase(words.axes, { y: chart.unit, x: axisWords(chart) }),
    targetOf(chart, context),
    isLong ? courses(chart, context) : allValues(chart, context),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function targetOf({ target, decimals }: ChartData, { lang }: Pick<HtmlContext, 'lang'>): string {
  if (!target) return '';
  const print = createNumberPrinter(lang, decimals);
  return `${withColon(target.label ?? languagePack(lang).figureWords.target, lang)} ${print(target.value)}.`;
}

function allValues(chart: ChartData, context: Pick<HtmlContext, 'lang' | 'dates'>): string {
  const words = languagePack(context.lang).figureWords;
  const print = createNumberPrinter(context.lang, chart.decimals);
  const { heads, rows } = chartTable(chart);
  const lines = rows.map(({ x, values }) => {
    const told = values.map((value, index) => {
      const number = value === undefined ? words.noValue : print(value);
      return heads[index] ? `${heads[index]} ${number}` : number;
    });
    return `${withColon(nameOf(chart, x, context), context.lang)} ${told.join(', ')}`;
  });
  return `${lines.join('; ')}.`;
}

function courses(chart: ChartData, context: Pick<HtmlContext, 'lang' | 'dates'>): string {
  const print = createNumberPrinter(context.lang, chart.decimals);
  return chart.series
    .flatMap((name) => {
      const told = chart.points
        .filter(({ series }) => series === name)
        .flatMap(({ x, value }) => (value === undefined ? [] : [{ x, value }]));
      const [first, last] = [told[0], told.at(-1)];
      if (!first || !last) return [];
      const ends = {
        first,
        last,
        lowest: told.reduce((a, b) => (b.value < a.value ? b : a)),
        highest: told.reduce((a, b) => (b.value > a.value ? b : a)),
      };
      const range = fillPhrase(
        languagePack(context.lang).figureWords.range,
        Object.fromEntries(
          Object.entries(ends).flatMap(([end, { x, value }]) => [
            [end, nameOf(chart, x, context)],
            [`${end}Value`, print(value)],
          ]),
        ),
      );
      return [
        name === ''
          ? `${capitalise(range, context.lang)}.`
          : `${withColon(name, context.lang)} ${range}.`,
      ];
    })
    .join(' ');
}

function nameOf({ scale }: ChartData, x: string, { dates }: Pick<HtmlContext, 'dates'>): string {
  return scale === 'days' ? dates.formatText(x) : x;
}
