import path from 'node:path';
import type { LeafDirective } from 'mdast-util-directive';
import { type ChartWish, readChart } from '../figures/chart/read-chart.ts';
import { readTable, type Table } from '../figures/chart/read-table.ts';
import { decodeSource } from '../located/decode-source.ts';
import { placeOf } from '../markdown/place-of.ts';
import { nearestName } from '../messages/nearest-name.ts';
import { readFaultAdvice } from '../messages/read-fault-words.ts';
import type { BriefingChart, ChartData, ChartFile, FigureFault } from '../model/figure.ts';
import type { Finding } from '../model/message.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';
import { readChartWish } from './read-chart-wish.ts';

/** A chart as read: its id is chosen where all that links may name is known. */
export type UnnamedChart = Omit<BriefingChart, 'id'>;

/** Greatest size of a file with the data of a chart, in bytes (5 MB). */
const MAX_BYTES = 5_000_000;

/**
 * Read the data of a chart from the file beside the briefing.
 *
 * @param node Directive of the chart.
 * @param briefing Project-relative path of the briefing; the file is relative to its folder.
 * @param world Where files come from.
 * @returns The chart with its file, or with faults for the rules `chart-file` and `chart-data`.
 */
export async function loadChart(
  node: LeafDirective,
  briefing: string,
  world: World,
): Promise<UnnamedChart> {
  const figure: UnnamedChart = { kind: 'chart', node, faults: [] };
  const asked = readChartWish(node);
  if ('findings' in asked) return withFaults(figure, 'chart-data', asked.findings);
  if (asked.inMargin) figure.inMargin = true;
  const read = await readFile(asked.data, briefing, world);
  if ('fault' in read) return withFaults(figure, 'chart-file', [read.fault]);
  const { file } = read;
  const result = await readData(file, asked.wish);
  return 'findings' in result
    ? withFaults({ ...figure, file }, 'chart-data', result.findings)
    : { ...figure, file, chart: result.chart };
}

async function readData(
  { text, path: file }: ChartFile,
  wish: ChartWish,
): Promise<{ chart: ChartData } | { findings: Finding[] }> {
  const read = await readTable(text, file);
  if ('findings' in read) return read;
  const missing = columnFaults(wish, read.table.columns, file);
  if (missing.length > 0) return { findings: missing };
  const { where } = wish;
  if (!where) return readChart(read.table, wish, file);
  const table = filterRows(read.table, where);
  return table.rows.length > 0
    ? readChart(table, wish, file)
    : { findings: [noRows(read.table, where, file)] };
}

type Filter = NonNullable<ChartWish['where']>;

function filterRows(table: Table, { column, values }: Filter): Table {
  const at = table.columns.indexOf(column);
  return { ...table, rows: table.rows.filter(({ cells }) => values.includes(cells[at] ?? '')) };
}

function noRows(table: Table, { column, values }: Filter, file: string): Finding {
  const at = table.columns.indexOf(column);
  const known = [...new Set(table.rows.map(({ cells }) => cells[at] ?? ''))];
  const nearest = nearestName(values[0] ?? '', known);
  const some = known.slice(0, 5).map((value) => `\`${value}\``);
  return {
    reason: `No row of \`${file}\` has \`${values.join('|')}\` in \`${column}\`, expected ${nearest ? `\`${nearest}\`` : 'a value that stands there'}`,
    actual: values.join('|'),
    ...(nearest && { expected: [nearest] }),
    note: `There are ${some.join(', ')}${known.length > 5 ? ' and others' : ''}; upper and lower case count.`,
  };
}

/** A finding about the directive stands where the directive does. */
function withFaults(
  figure: UnnamedChart,
  rule: FigureFault['rule'],
  findings: readonly Finding[],
): UnnamedChart {
  const place = placeOf(figure.node);
  const faults = findings.map((finding) => ({
    rule,
    finding: finding.file === undefined && place ? { place, ...finding } : finding,
  }));
  return { ...figure, faults };
}

function columnFaults(
  wish: Pick<ChartWish, 'x' | 'y' | 'series' | 'where'>,
  columns: readonly string[],
  file: string,
): Finding[] {
  return (['x', 'y', 'series', 'where'] as const).flatMap((key) => {
    const column = key === 'where' ? wish.where?.column : wish[key];
    if (!column || columns.includes(column)) return [];
    const nearest = nearestName(column, columns);
    const names = columns.map((one) => `\`${one}\``).join(', ');
    return [
      {
        reason: `Column \`${column}\` (\`${key}\`) is not in \`${file}\`, expected ${nearest ? `\`${nearest}\`` : `one of ${names}`}`,
        actual: column,
        expected: nearest ? [nearest] : [...columns],
        note: `Its first line names ${names}.`,
      },
    ];
  });
}

const wanted = {
  form: 'a CSV file',
  from: 'the briefing',
  maxBytes: MAX_BYTES,
  smaller: 'Sum or sample its rows first: 2,000 are drawn at most.',
};

async function readFile(
  name: string,
  briefing: string,
  world: World,
): Promise<{ file: ChartFile } | { fault: Finding }> {
  const file = path.posix.join(path.posix.dirname(briefing), name);
  const read = /^([a-z][a-z0-9+.-]*:|\/)/i.test(name)
    ? 'outside'
    : await world.readInside(file, MAX_BYTES);
  if (typeof read === 'string') {
    const { what, note } = readFaultAdvice(read, wanted);
    return { fault: { actual: name, reason: `\`${name}\` ${what}, expected a CSV file`, note } };
  }
  const { bytes } = read;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // An empty file is a table without rows, which is told where tables are read.
  const decoded = text.trim() === '' ? { text } : decodeSource(bytes, MAX_BYTES);
  if ('fault' in decoded) return { fault: { ...decoded.fault, file: read.path } };
  return { file: { path: read.path, sha256: sha256(bytes), text } };
}
