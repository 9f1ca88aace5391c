import { createHash } from 'node:crypto';
import path from 'node:path';
import type { LeafDirective } from 'mdast-util-directive';
import { nearestName } from '../check/nearest-name.ts';
import { readChart } from '../figures/chart/read-chart.ts';
import { readTable } from '../figures/chart/read-table.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { BriefingChart, ChartType, FigureFault } from '../model/figure.ts';
import type { FileDigest } from '../model/manifest.ts';
import type { Finding } from '../model/message.ts';
import { decodeSource } from '../source/decode-source.ts';
import type { ReadFault, World } from '../world.ts';

/** Greatest size of a file with the data of a chart, in bytes (5 MB). */
const MAX_BYTES = 5_000_000;

const chartTypes: readonly ChartType[] = ['bar', 'line', 'area'];

/** What `::chart{…}` may say. */
const attributeNames = [
  'id',
  'class',
  'data',
  'type',
  'x',
  'y',
  'series',
  'title',
  'source',
  'unit',
];
const required = ['data', 'type', 'x', 'y'] as const;

/** A chart, and the file it was read from. */
export interface LoadedChart {
  figure: BriefingChart;
  inputs: FileDigest[];
}

/**
 * Read the data of a chart from the file beside the briefing.
 *
 * @param node Directive of the chart.
 * @param briefing Project-relative path of the briefing; the file is relative to its folder.
 * @param world Where files come from.
 * @returns The chart, or faults for the rules `chart-file` and `chart-data`.
 */
export async function loadChart(
  node: LeafDirective,
  briefing: string,
  world: World,
): Promise<LoadedChart> {
  const attributes = node.attributes ?? {};
  const name = attributes.data ?? '';
  const figure: BriefingChart = {
    kind: 'chart',
    node,
    id: attributes.id || `fig-${stemOf(name)}`,
    faults: attributeFaults(node),
  };
  if (figure.faults.length > 0) return { figure, inputs: [] };
  const read = await readText(name, briefing, world);
  if ('fault' in read)
    return { figure: withFaults(figure, 'chart-file', [read.fault]), inputs: [] };
  const inputs = [{ path: read.path, sha256: read.sha256 }];
  return { figure: await withData(figure, read.text, read.path), inputs };
}

async function withData(figure: BriefingChart, text: string, file: string): Promise<BriefingChart> {
  const attributes = figure.node.attributes ?? {};
  const table = await readTable(text, file);
  if ('findings' in table) return withFaults(figure, 'chart-data', table.findings);
  const missing = columnFaults(attributes, table.table.columns, file);
  if (missing.length > 0) return withFaults(figure, 'chart-data', missing);
  const { type, x = '', y = '', series, title, source, unit } = attributes;
  const read = readChart(
    table.table,
    {
      type: chartTypes.find((known) => known === type) ?? 'bar',
      x: x ?? '',
      y: y ?? '',
      ...(series && { series }),
      ...(title && { title }),
      ...(source && { source }),
      ...(unit && { unit }),
    },
    file,
  );
  if ('findings' in read) return withFaults(figure, 'chart-data', read.findings);
  return { ...figure, chart: read.chart };
}

/** A finding about the directive stands where the directive does. */
function withFaults(
  figure: BriefingChart,
  rule: FigureFault['rule'],
  findings: readonly Finding[],
): BriefingChart {
  const place = placeOf(figure.node);
  const faults = findings.map((finding) => ({
    rule,
    finding: finding.file === undefined && place ? { place, ...finding } : finding,
  }));
  return { ...figure, faults: [...figure.faults, ...faults] };
}

function attributeFaults(node: LeafDirective): FigureFault[] {
  const attributes = node.attributes ?? {};
  const findings: Finding[] = [];
  for (const name of required) {
    if (attributes[name]) continue;
    findings.push({
      reason: `Unexpected chart without \`${name}\`, expected \`${name}=…\``,
      note: 'Write `::chart{data=file.csv type=bar x=year y=usd}`.',
    });
  }
  const type = attributes.type;
  if (type && !chartTypes.some((known) => known === type)) findings.push(unknownType(type));
  for (const name of Object.keys(attributes)) {
    if (!attributeNames.includes(name)) findings.push(unknownAttribute(name));
  }
  const place = placeOf(node);
  return findings.map((finding) => ({
    rule: 'chart-data',
    finding: { ...(place && { place }), ...finding },
  }));
}

function unknownType(type: string): Finding {
  const nearest = nearestName(type, chartTypes);
  return {
    reason: `Unexpected type \`${type}\`, expected \`bar\`, \`line\` or \`area\``,
    actual: type,
    expected: [...chartTypes],
    note: nearest ? `Did you mean \`${nearest}\`?` : 'Bars compare, lines and areas show a course.',
  };
}

function unknownAttribute(name: string): Finding {
  const known = attributeNames.slice(2);
  const nearest = nearestName(name, known);
  return {
    reason: `Unexpected attribute \`${name}\` of a chart, expected ${nearest ? `\`${nearest}\`` : 'one it knows'}`,
    actual: name,
    expected: nearest ? [nearest] : known,
    note: `A chart knows ${known.map((one) => `\`${one}\``).join(', ')}.`,
  };
}

function columnFaults(
  attributes: Readonly<Record<string, string | null | undefined>>,
  columns: readonly string[],
  file: string,
): Finding[] {
  return (['x', 'y', 'series'] as const).flatMap((key) => {
    const column = attributes[key];
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

const faultWords: Record<ReadFault, [reason: string, note: string]> = {
  missing: ['is not there', 'Check the spelling: the path is relative to the briefing.'],
  folder: ['is a folder', 'Name a CSV file.'],
  outside: ['lies outside the project', 'Copy the file into the project.'],
  'not-regular': ['is no regular file', 'Name a CSV file.'],
  'too-large': ['is larger than 5 MB', 'Sum or sample its rows first: 2,000 are drawn at most.'],
  'not-readable': ['cannot be read', 'Check the permissions of the file.'],
};

async function readText(
  name: string,
  briefing: string,
  world: World,
): Promise<{ text: string; path: string; sha256: string } | { fault: Finding }> {
  const file = path.posix.join(path.posix.dirname(briefing), name);
  const read = /^([a-z][a-z0-9+.-]*:|\/)/i.test(name)
    ? 'outside'
    : await world.readInside(file, MAX_BYTES);
  if (typeof read === 'string') {
    const [reason, note] = faultWords[read];
    return {
      fault: { actual: name, reason: `\`${name}\` ${reason}, expected a CSV file`, note },
    };
  }
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  // An empty file is a table without rows, which is told where tables are read.
  if (Buffer.from(read.bytes).toString('utf8').trim() === '') {
    return { text: '', path: read.path, sha256 };
  }
  const decoded = decodeSource(read.bytes, MAX_BYTES);
  if ('fault' in decoded) return { fault: { ...decoded.fault, file: read.path } };
  return { text: decoded.text, path: read.path, sha256 };
}

function stemOf(file: string): string {
  const stem = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return stem.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'chart';
}
