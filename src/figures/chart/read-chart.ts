import { dayExists, dayNumber, isoDay } from '../../dates/day.ts';
import { readNumericDate } from '../../dates/read-numeric-date.ts';
import type {
  ChartData,
  ChartPoint,
  ChartScale,
  ChartTarget,
  ChartType,
} from '../../model/figure.ts';
import type { Finding } from '../../model/message.ts';
import { isNumber } from './is-number.ts';
import { placeOfLine, type Table } from './read-table.ts';
import { suggestNumber } from './suggest-number.ts';

/** Most series of a chart: more cannot be told apart in print. */
const MOST_SERIES = 6;
/** More decimals than these are those of a machine. */
const MOST_DECIMALS = 4;
/** Most cells that are complained of; a column of the wrong kind would fill pages. */
const MOST_FINDINGS = 5;

/** What an author asks of a chart, with columns that the table has. */
export interface ChartWish {
  type: ChartType;
  x: string;
  y: string;
  series?: string;
  /** Whether the bars of several series stand on each other instead of side by side. */
  isStacked?: boolean;
  /** Whether equal steps of the axis of values are equal ratios. */
  isLogarithmic?: boolean;
  /** Order of bars by their values; that of the file where it is absent. */
  order?: 'ascending' | 'descending';
  target?: ChartTarget;
  title?: string;
  source?: string;
  unit?: string;
  /** What stands along the axis, in words. */
  xLabel?: string;
  /** Whether a table of the values is wanted. */
  hasTable?: boolean;
  /** Only rows that have one of these values in this column are drawn. */
  where?: { column: string; values: readonly string[] } | undefined;
}

/**
 * Read the values of a chart from a table.
 *
 * @param table Table that has the columns.
 * @param wish What is asked of the chart.
 * @param file Project-relative path of the table, for findings.
 * @returns The chart, or what is wrong with its cells.
 */
export function readChart(
  table: Table,
  wish: ChartWish,
  file: string,
): { chart: ChartData } | { findings: Finding[] } {
  const { type, x, y, series: seriesName, title, source, unit, target, xLabel, hasTable } = wish;
  const { isLogarithmic = false } = wish;
  const at = (name: string | undefined) => (name === undefined ? -1 : table.columns.indexOf(name));
  const [xAt, yAt, seriesAt] = [at(x), at(y), at(seriesName)];
  const cells = table.rows.map(({ line, cells: row }) => ({
    line,
    x: row[xAt] ?? '',
    y: row[yAt] ?? '',
    series: row[seriesAt] ?? '',
  }));
  const scale = type === 'bar' ? 'words' : scaleOf(cells[0]?.x ?? '', cells);
  const expected = { scale, x, y, file, isStacked: standsOnOthers(wish, cells), isLogarithmic };
  const series = [...new Set(cells.map((row) => row.series))];
  const findings = [
    ...cells.flatMap((row) => cellFaults(row, expected)),
    ...repeatedPoints(cells, file),
    ...(type === 'bar' ? [] : daysAsWords(cells, { scale, x, file })),
    ...thousandsByPoint(cells, { table, y, file }),
  ].slice(0, MOST_FINDINGS);
  if (series.length > MOST_SERIES) findings.push(tooManySeries(seriesName ?? '', series, file));
  if (!cells.some((row) => row.y !== '')) findings.push(noValues(y, file));
  if (findings.length > 0) {
    return { findings: findings.map((finding) => ({ file, ...finding })) };
  }
  const points = cells.map((row): ChartPoint => {
    const position = positionOf(row.x, scale);
    return {
      x: row.x,
      ...(position !== undefined && { position }),
      series: row.series,
      value: row.y === '' ? undefined : Number(row.y),
    };
  });
  return {
    chart: {
      type,
      scale,
      xName: x,
      yName: y,
      ...(seriesName !== undefined && { seriesName }),
      series,
      points: scale === 'words' ? byValue(points, wish.order) : inOrder(points),
      isStacked: expected.isStacked,
      decimals: sharedDecimals(cells),
      isLogarithmic,
      ...(target && { target }),
      ...(title !== undefined && { title }),
      ...(source !== undefined && { source }),
      unit: unit ?? y,
      ...(xLabel !== undefined && { xLabel }),
      ...(hasTable !== undefined && { hasTable }),
    },
  };
}

interface Cells {
  line: number;
  x: string;
  y: string;
  series: string;
}

/** A year, month or day; the year may have a sign, and then six digits. */
const day = /^([+-]\d{6}|-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
/** What is no number: it has a month, or noughts before the year. */
const surelyDay = /^[+-]?(?:0\d+$|\d+-)/;

/** A day in figures of another order than that of the calendar of computers. */
const fullDay = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
/** Digits with one point that may part thousands. */
const oneGroup = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/** The first value says what the others should be. */
function scaleOf(first: string, cells: readonly Cells[]): ChartScale {
  if (day.test(first) && cells.some(({ x }) => surelyDay.test(x) && day.test(x))) return 'days';
  return isNumber(first) ? 'numbers' : 'words';
}

function standsOnOthers({ type, isStacked }: ChartWish, cells: readonly Cells[]): boolean {
  return (
    (type === 'area' || isStacked === true) && cells.some((row) => row.series !== cells[0]?.series)
  );
}

/** Decimals that all values are written with, at most as many as make sense in print. */
function sharedDecimals(cells: readonly Cells[]): number {
  const counts = new Set(
    cells.filter(({ y }) => y !== '').map(({ y }) => /^[^.e]*\.(\d+)$/i.exec(y)?.[1]?.length ?? 0),
  );
  const [count = 0] = counts;
  return counts.size === 1 && count <= MOST_DECIMALS ? count : 0;
}

/** The place on the axis; undefined where there is none, as for words. */
function positionOf(text: string, scale: ChartScale): number | undefined {
  if (scale === 'numbers') return isNumber(text) ? Number(text) : undefined;
  const [, year, month = '01', dayOfMonth = '01'] = day.exec(text) ?? [];
  if (scale !== 'days' || year === undefined) return undefined;
  const first = isoDay(Number(year), Number(month), Number(dayOfMonth));
  return dayExists(first) ? dayNumber(first) : undefined;
}

function inOrder(points: readonly ChartPoint[]): ChartPoint[] {
  return [...points].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

/** Bars of one place by the sum of their values; places without a value come last. */
function byValue(points: readonly ChartPoint[], order: ChartWish['order']): ChartPoint[] {
  if (!order) return [...points];
  const sums = new Map<string, number>();
  for (const { x, value } of points) {
    if (value !== undefined) sums.set(x, (sums.get(x) ?? 0) + value);
  }
  const sign = order === 'ascending' ? 1 : -1;
  const rank = ({ x }: ChartPoint) => {
    const sum = sums.get(x);
    return sum === undefined ? Number.POSITIVE_INFINITY : sign * sum;
  };
  // Two places without a value have no difference.
  return points.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

interface Expected {
  scale: ChartScale;
  x: string;
  y: string;
  file: string;
  isStacked: boolean;
  isLogarithmic: boolean;
}

function cellFaults(row: Cells, expected: Expected): Finding[] {
  const { scale, x, y, file, isStacked, isLogarithmic } = expected;
  const findings: Finding[] = [];
  const tell = (value: string, column: string, expected: string, note: string) =>
    findings.push({
      place: placeOfLine(row.line),
      actual: value,
      reason: `\`${value}\` in column \`${column}\`, row ${row.line} of \`${file}\`, expected ${expected}`,
      note,
    });
  if (row.x === '') tell('', x, 'a value', 'Fill the cell, or take the row out.');
  else if (scale !== 'words' && positionOf(row.x, scale) === undefined) {
    const kind = scale === 'days' ? 'a day such as `2008-11-03`' : 'a number as in the first row';
    tell(row.x, x, kind, 'The first row decides what the column holds.');
  }
  if (row.y !== '' && !isNumber(row.y)) {
    tell(row.y, y, 'a number', suggestNumber(row.y));
  } else if (isLogarithmic && row.y !== '' && Number(row.y) <= 0) {
    const note =
      'A logarithmic axis has no zero: leave the cell empty, or take `scale=log` out of the directive.';
    tell(row.y, y, 'a number above zero', note);
  } else if (isStacked && Number(row.y) < 0) {
    const note = 'The series stand on each other: choose `type=line`, or bars side by side.';
    tell(row.y, y, 'no number below zero', note);
  }
  return findings;
}

/** Days that no axis knows would stand side by side, however far they are from each other. */
function daysAsWords(
  cells: readonly Cells[],
  { scale, x, file }: Pick<Expected, 'scale' | 'x' | 'file'>,
): Finding[] {
  const row = scale === 'words' && cells.find((one) => fullDay.test(one.x));
  const read = row ? readNumericDate(row.x) : undefined;
  if (!row || !read) return [];
  const readings = (read.readings ?? [read.date]).map((one) => `\`${one}\``);
  return [
    {
      place: placeOfLine(row.line),
      actual: row.x,
      reason: `\`${row.x}\` in column \`${x}\`, row ${row.line} of \`${file}\`, expected a day such as \`2008-11-03\``,
      note: `Write ${readings.join(' or ')}, and so in all rows: only such days stand where they belong on an axis.`,
    },
  ];
}

/**
 * `12.500` may be twelve and a half or twelve thousand where the comma is the decimal sign. It is told where
 * another cell has such a comma, or where whole numbers below a thousand stand beside it.
 */
function thousandsByPoint(
  cells: readonly Cells[],
  { table, y, file }: { table: Table; y: string; file: string },
): Finding[] {
  if (!table.mayGroupByPoint) return [];
  const pointed = cells.filter((row) => row.y.includes('.'));
  const [row] = pointed;
  if (!row || !pointed.every((one) => oneGroup.test(one.y))) return [];
  const whole = cells.filter((one) => one.y !== '' && !one.y.includes('.'));
  const areShort = whole.length > 0 && whole.every((one) => /^[+-]?\d{1,3}$/.test(one.y));
  const hasComma = table.rows.some((one) => one.cells.some((cell) => /^[+-]?\d+,\d+$/.test(cell)));
  if (!areShort && !hasComma) return [];
  return [
    {
      place: placeOfLine(row.line),
      actual: row.y,
      reason: `\`${row.y}\` in column \`${y}\`, row ${row.line} of \`${file}\` may be two numbers, expected one`,
      note: `Write \`${row.y.replace('.', '')}\`, as thousands are not parted, or \`${row.y}0\` if the point is a decimal sign.`,
    },
  ];
}

function repeatedPoints(cells: readonly Cells[], file: string): Finding[] {
  const first = new Map<string, Cells>();
  return cells.flatMap((row): Finding[] => {
    const key = JSON.stringify([row.x, row.series]);
    const known = first.get(key);
    if (!known) {
      first.set(key, row);
      return [];
    }
    const where = row.series === '' ? '' : ` of series \`${row.series}\``;
    return [
      {
        place: placeOfLine(row.line),
        actual: row.x,
        reason: `A second value for \`${row.x}\`${where} in row ${row.line} of \`${file}\`, expected one`,
        note: `The first stands in row ${known.line}. Name a column that tells them apart: \`series=…\`.`,
      },
    ];
  });
}

function tooManySeries(column: string, series: readonly string[], file: string): Finding {
  return {
    actual: String(series.length),
    reason: `\`${series.length}\` series in column \`${column}\` of \`${file}\`, expected at most ${MOST_SERIES}`,
    note: 'Sum the small ones up, or make two charts.',
  };
}

function noValues(column: string, file: string): Finding {
  return {
    actual: column,
    reason: `Column \`${column}\` of \`${file}\` is empty, expected numbers`,
    note: 'Fill it, or name another column: `y=…`.',
  };
}
