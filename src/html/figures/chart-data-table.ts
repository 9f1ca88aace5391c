import type { Element } from 'hast';
import { h } from 'hastscript';
import { chartTable } from '../../figures/chart/chart-table.ts';
import type { TextWeight } from '../../figures/measure-text.ts';
import { toPoints } from '../../figures/to-points.ts';
import type { ChartData } from '../../model/figure.ts';
import type { HtmlContext } from '../context.ts';
import { capitalise } from '../money-in-words.ts';
import { axisWords } from './axis-words.ts';
import { createNumberPrinter } from './print-number.ts';

/** Up to this many rows the data of a chart print under it. */
const MOST_ROWS = 12;
/** Stands where a value is missing. */
const NO_VALUE = '–';

/** The cells of a table as text: the first of each row is its head. */
interface Cells {
  head: string[];
  rows: string[][];
}

/**
 * Print the data of a chart as a table: a row for each series where that is shorter and fits, else a
 * row for each value of the axis.
 *
 * @param chart Its values.
 * @param context Language and dates, and the room that the template has.
 * @returns The table; undefined where it would be too long, unless the author wants it so.
 */
export function chartDataTable(
  chart: ChartData,
  context: Pick<HtmlContext, 'lang' | 'dates' | 'measure' | 'letters'>,
): Element | undefined {
  const upright = cellsOf(chart, context);
  const turned = turn(upright);
  const room = toPoints(context.measure.page);
  const isTurned = turned.rows.length < upright.rows.length && widthOf(turned, context) <= room;
  const { head, rows } = isTurned ? turned : upright;
  if (rows.length > MOST_ROWS && !chart.hasTable) return undefined;
  return h('table', { className: ['chart-data'] }, [
    h('thead', [
      h(
        'tr',
        head.map((text, index) =>
          h('th', { scope: 'col', ...(index > 0 && { align: 'right' }) }, text),
        ),
      ),
    ]),
    h(
      'tbody',
      rows.map(([name = '', ...values]) =>
        h('tr', [
          h('th', { scope: 'row' }, name),
          ...values.map((value) => h('td', { align: 'right' }, value)),
        ]),
      ),
    ),
  ]);
}

function cellsOf(chart: ChartData, { lang, dates }: Pick<HtmlContext, 'lang' | 'dates'>): Cells {
  const { heads, rows } = chartTable(chart);
  const print = createNumberPrinter(lang, chart.decimals);
  return {
    head: [capitalise(axisWords(chart), lang), ...heads.map((head) => head || chart.unit)],
    rows: rows.map(({ x, values }) => [
      chart.scale === 'days' ? dates.formatText(x) : x,
      ...values.map((value) => (value === undefined ? NO_VALUE : print(value))),
    ]),
  };
}

/** Rows become columns. */
function turn({ head, rows }: Cells): Cells {
  const all = [head, ...rows];
  const [first = [], ...others] = head.map((_, column) => all.map((row) => row[column] ?? ''));
  return { head: first, rows: others };
}

/** Width on one line each, in pt; heads are bold. */
function widthOf(
  { head, rows }: Cells,
  { measure: { sizes }, letters }: Pick<HtmlContext, 'measure' | 'letters'>,
): number {
  const widthIn = (text: string, weight: TextWeight) =>
    letters.heading(text, sizes.data_letters, weight);
  const columns = head.map((name, column) =>
    rows
      .map((row) => widthIn(row[column] ?? '', column === 0 ? 600 : 400))
      .reduce((a, b) => Math.max(a, b), widthIn(name, 600) * 1.03),
  );
  const gaps = toPoints(sizes.data_gap) * (columns.length - 1);
  return columns.reduce((sum, width) => sum + width, gaps);
}
