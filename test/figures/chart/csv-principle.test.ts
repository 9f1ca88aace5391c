import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChart } from '../../../src/figures/chart/read-chart.ts';
import { readTable } from '../../../src/figures/chart/read-table.ts';

/** What becomes of a file of data: values by place and series, or that something is told. */
async function outcomeOf(text: string, hasSeries: boolean) {
  const read = await readTable(text, 'a.csv');
  if ('findings' in read) return read.findings.map(({ reason }) => reason);
  const series = hasSeries ? { series: 'kind' } : {};
  const drawn = readChart(read.table, { type: 'bar', x: 'x', y: 'y', ...series }, 'a.csv');
  if ('findings' in drawn) return drawn.findings.map(({ reason }) => reason);
  return new Map(drawn.chart.points.map((one) => [`${one.x}/${one.series}`, one.value]));
}

/** How programs dress a table, without a change of what it says. */
const dress = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  isQuoted: fc.boolean(),
  isNamed: fc.boolean(),
  emptyEnds: fc.nat({ max: 3 }),
  emptyRows: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
  order: fc.shuffledSubarray(['x', 'y', 'kind', 'note', ''], { minLength: 5 }),
});

type Dress = typeof dress extends fc.Arbitrary<infer T> ? T : never;
type Row = Readonly<Record<string, string>>;

function write(rows: readonly Row[], look: Dress): string {
  const { delimiter, lineEnd, mark, isQuoted, isNamed, emptyEnds, emptyRows, order } = look;
  const quoted = (cell: string) =>
    isQuoted || /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [order, ...rows.map((row) => order.map((name) => row[name] ?? ''))].map((cells) =>
    [...cells.map(quoted), ...Array.from({ length: emptyEnds }, () => '')].join(delimiter),
  );
  for (const at of emptyRows) {
    lines.splice(Math.min(at + 1, lines.length), 0, delimiter.repeat(order.length - 1 + emptyEnds));
  }
  const named = isNamed ? [`sep=${delimiter}`] : [];
  return mark + [...named, ...lines, ''].join(lineEnd);
}

const rowsOf = (value: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    fc.record({
      x: fc.constantFrom('A', 'B', 'Côte, d’Ivoire', 'a "b"', '2001'),
      y: value,
      kind: fc.constantFrom('one', 'two'),
      note: fc.constantFrom('', 'x', 'a;b', 'two\nlines'),
      '': fc.constantFrom('', '7'),
    }),
    { minLength: 1, maxLength: 6, selector: ({ x, kind }) => `${x}/${kind}` },
  );

const number = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 10, 100))
  .map(([whole, parts]) => String(whole / parts));

describe('a file of data', () => {
  it('gives every number as it stands, however a program dresses it', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(number), dress, async (rows, look) => {
        const drawn = await outcomeOf(write(rows, look), true);
        expect(drawn).toEqual(new Map(rows.map(({ x, kind, y }) => [`${x}/${kind}`, Number(y)])));
      }),
      { numRuns: 300 },
    );
  });

  it('tells each value that is no plain number, or leaves a gap for an empty one', async () => {
    const odd = fc.constantFrom(
      ...[
        'NaN',
        'n/a',
        '..',
        '-',
        '1,5',
        '1 200',
        '1.234.567',
        '12 %',
        '$5',
        '0x1F',
        'Infinity',
        '٣',
      ],
    );
    await fc.assert(
      fc.asyncProperty(rowsOf(number), odd, dress, async ([first, ...rows], cell, look) => {
        const told = await outcomeOf(write([{ ...first, y: cell }, ...rows], look), true);
        expect(told).toEqual([expect.stringContaining(`\`${cell}\``)]);
        const gap = await outcomeOf(
          write(
            [
              { ...first, x: 'gap', y: '' },
              { x: 'Z', y: '1', kind: 'one' },
            ],
            look,
          ),
          true,
        );
        expect([...(gap as Map<string, unknown>).values()]).toContain(undefined);
      }),
    );
  });

  it('tells two values for one place, and a row that has more or fewer cells than columns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 6 }), fc.constantFrom(',', ';', '\t'), async (cells, sign) => {
        const row = Array.from({ length: cells + 1 }, () => '1').join(sign);
        const told = await outcomeOf(`x${sign}y${sign}z\na${sign}1${sign}2\n${row}\n`, false);
        if (cells + 1 !== 3) expect(told).toEqual([expect.stringContaining('cells in row 3')]);
        else
          expect(told).toEqual(
            new Map([
              ['a/', 1],
              ['1/', 1],
            ]),
          );
      }),
    );
    expect(await outcomeOf('x,y\na,1\na,2\n', false)).toEqual([
      expect.stringContaining('A second value for `a`'),
    ]);
  });

  it.each([
    ['x;y\na;12.500\nb;950', '`12.500` in column `y`'],
    ['x\ty\na\t950\nb\t-1.250', '`-1.250` in column `y`'],
    ['x;y;z\na;1.234;0,5\nb;4.321;1,5', '`1.234` in column `y`'],
  ])('tells a point that may part thousands in %j', async (text, words) => {
    expect(await outcomeOf(text, false)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    'x,y\na,12.500\nb,950',
    'x;y\na;0.125\nb;1',
    'x;y\na;1.234\nb;4.32',
    'x;y\na;12.345\nb;13.221',
    'x;y\na;1.234\nb;1234',
  ])('takes the point for a decimal sign in %j', async (text) => {
    expect(await outcomeOf(text, false)).toBeInstanceOf(Map);
  });
});
