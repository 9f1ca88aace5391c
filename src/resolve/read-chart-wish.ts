import type { LeafDirective } from 'mdast-util-directive';
import { isNumber } from '../figures/chart/is-number.ts';
import type { ChartWish } from '../figures/chart/read-chart.ts';
import { alternatives } from '../messages/alternatives.ts';
import { nearestName } from '../messages/nearest-name.ts';
import { chartTypes } from '../model/figure.ts';
import type { Finding } from '../model/message.ts';

/** What `::chart{…}` may say about the chart. */
const attributeNames = [
  ...['data', 'type', 'x', 'y', 'series', 'stacked', 'scale', 'sort', 'target', 'target-label'],
  ...['title', 'source', 'unit', 'x-label', 'table', 'width', 'where'],
];
const required = ['data', 'type', 'x', 'y'] as const;

const scales = ['linear', 'log'] as const;
const orders = ['ascending', 'descending'] as const;
const tables = ['yes', 'no'] as const;
const widths = ['column', 'margin'] as const;

/**
 * Read what an author asks of a chart.
 *
 * @param node Directive of the chart.
 * @returns The name of the file, the wish and whether it shall stand beside the text, or what is wrong with the attributes.
 */
export function readChartWish(
  node: LeafDirective,
): { data: string; wish: ChartWish; inMargin: boolean } | { findings: Finding[] } {
  const attributes = node.attributes ?? {};
  const findings = [
    ...missing(attributes),
    ...unknownChoices(attributes),
    ...misfits(attributes),
    ...whereFaults(attributes),
    ...unknownAttributes(attributes),
  ];
  if (findings.length > 0) return { findings };
  const { data, x, y, series, title, source, unit, target, 'x-label': xLabel } = attributes;
  const order = chosen(orders, attributes.sort);
  const table = chosen(tables, attributes.table);
  const where = readFilter(attributes.where ?? '');
  return {
    data: data ?? '',
    inMargin: attributes.width === 'margin',
    wish: {
      type: chosen(chartTypes, attributes.type) ?? 'bar',
      x: x ?? '',
      y: y ?? '',
      isLogarithmic: attributes.scale === 'log',
      isStacked: attributes.stacked !== undefined,
      ...(order && { order }),
      ...(target && { target: targetOf(target, attributes['target-label']) }),
      ...(series && { series }),
      ...(title && { title }),
      ...(source && { source }),
      ...(unit && { unit }),
      ...(xLabel && { xLabel }),
      ...(table && { hasTable: table === 'yes' }),
      ...(where && { where }),
    },
  };
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

function chosen<T extends string>(
  choices: readonly T[],
  value: string | null | undefined,
): T | undefined {
  return choices.find((choice) => choice === value);
}

/** `country=Kenya`: the name of a column, and what stands in the rows that are wanted. */
function readFilter(text: string): ChartWish['where'] {
  const [, column, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (column === undefined || value === undefined) return undefined;
  return { column: column.trim(), values: value.split('|').map((each) => each.trim()) };
}

function whereFaults({ where }: Attributes): Finding[] {
  if (where === undefined || readFilter(where ?? '')) return [];
  return [
    {
      reason: `Unexpected \`where="${where ?? ''}"\`, expected a column, \`=\` and a value`,
      actual: where ?? '',
      note: 'Write `where="country=Kenya"`, or `where="country=Kenya|Uganda"` for several values.',
    },
  ];
}

function targetOf(value: string, label: string | null | undefined): ChartWish['target'] {
  return { value: Number(value), ...(label && { label }) };
}

function missing(attributes: Attributes): Finding[] {
  return required
    .filter((name) => !attributes[name])
    .map((name) => ({
      reason: `Unexpected chart without \`${name}\`, expected \`${name}=…\``,
      note: 'Write `::chart{data=file.csv type=bar x=year y=usd}`.',
    }));
}

function unknownChoices({ type, scale, sort, table, target, width }: Attributes): Finding[] {
  return [
    ...unknownChoice('type', type, chartTypes, 'Bars compare, lines and areas show a course.'),
    ...unknownChoice('scale', scale, scales, 'Without it, equal steps are equal numbers.'),
    ...unknownChoice('sort', sort, orders, 'Without it, bars stand in the order of the file.'),
    ...unknownChoice('table', table, tables, 'Without it, up to twelve rows print.'),
    ...unknownChoice('width', width, widths, 'Without it, a chart is as wide as the text.'),
    ...(target && !isNumber(target)
      ? [
          {
            reason: `Unexpected target \`${target}\`, expected a number`,
            actual: target,
            note: 'Write digits and a decimal point; what it stands for goes into `target-label`.',
          },
        ]
      : []),
  ];
}

function unknownChoice(
  name: string,
  value: string | null | undefined,
  choices: readonly string[],
  remark: string,
): Finding[] {
  if (!value || choices.includes(value)) return [];
  const nearest = nearestName(value, choices);
  return [
    {
      reason: `Unexpected ${name} \`${value}\`, expected ${alternatives(choices)}`,
      actual: value,
      expected: [...choices],
      note: nearest ? `Did you mean \`${nearest}\`?` : remark,
    },
  ];
}

/** Wishes that make no sense together. */
function misfits(attributes: Attributes): Finding[] {
  const { type, series, stacked, scale, sort, target, 'target-label': label } = attributes;
  const findings: Finding[] = [];
  if (stacked !== undefined && (type === 'line' || type === 'area' || !series)) {
    findings.push({
      reason: 'Unexpected `stacked`, expected `type=bar` and `series=…` with it',
      note: 'Bars of several series can stand on each other; areas always do, and lines never.',
    });
  }
  if (scale === 'log' && (type === 'bar' || type === 'area')) {
    findings.push({
      reason: `Unexpected \`scale=log\` with \`type=${type}\`, expected \`type=line\``,
      actual: type,
      expected: ['line'],
      note: 'Lengths and areas begin at zero, which a logarithmic axis does not have.',
    });
  }
  if (sort && (type === 'line' || type === 'area')) {
    findings.push({
      reason: `Unexpected \`sort\` with \`type=${type}\`, expected \`type=bar\``,
      actual: type,
      expected: ['bar'],
      note: 'Lines and areas follow their axis: take `sort` out.',
    });
  }
  if (scale === 'log' && target && Number(target) <= 0) {
    findings.push({
      reason: `Unexpected target \`${target}\` on a logarithmic axis, expected a number above zero`,
      actual: target,
      note: 'Take `scale=log` out, or change the target.',
    });
  }
  if (attributes.width === 'margin' && attributes.table === 'yes') {
    findings.push({
      reason: 'Unexpected `table=yes` with `width=margin`, expected one of the two',
      note: 'There is no room for a table beside the text: its values are in the text alternative.',
    });
  }
  if (label && !target) {
    findings.push({
      reason: 'Unexpected `target-label` without `target`, expected `target=…`',
      note: 'The target is the number at which the line stands.',
    });
  }
  return findings;
}

function unknownAttributes(attributes: Attributes): Finding[] {
  const known = attributeNames;
  return Object.keys(attributes)
    .filter((name) => !['id', 'class', ...attributeNames].includes(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      return {
        reason: `Unexpected attribute \`${name}\` of a chart, expected ${nearest ? `\`${nearest}\`` : 'one it knows'}`,
        actual: name,
        expected: nearest ? [nearest] : known,
        note: `A chart knows ${known.map((one) => `\`${one}\``).join(', ')}.`,
      };
    });
}
