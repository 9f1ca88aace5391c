import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, yearOfDay } from '../../../src/dates/day.ts';
import { type ChartWish, readChart } from '../../../src/figures/chart/read-chart.ts';
import { readTable } from '../../../src/figures/chart/read-table.ts';

async function read(text: string, wish: Partial<ChartWish> = {}) {
  const table = await readTable(text, 'a.csv');
  if ('findings' in table) throw new Error(JSON.stringify(table.findings));
  return readChart(table.table, { type: 'line', x: 'x', y: 'y', ...wish }, 'a.csv');
}

async function chartOf(text: string, wish?: Partial<ChartWish>) {
  const result = await read(text, wish);
  return 'chart' in result ? result.chart : undefined;
}

async function reasonsOf(text: string, wish?: Partial<ChartWish>): Promise<string[]> {
  const result = await read(text, wish);
  return 'findings' in result ? result.findings.map(({ reason }) => reason) : [];
}

describe('the axis of a line', () => {
  it.each([
    ['years', 'x,y\n2008,1\n2009,2', 'numbers', [2008, 2009]],
    ['months', 'x,y\n1970-01,1\n1970-02,2', 'days', [0, 31]],
    ['years among days', 'x,y\n1970,1\n1970-01-03,2', 'days', [0, 2]],
    ['words', 'x,y\nOne,1\nTwo,2', 'words', [undefined, undefined]],
    ['years before Christ', 'x,y\n0000,1\n-0001,2', 'days', [-719893, -719528]],
    ['years of four digits with noughts', 'x,y\n0001,1\n1970,2', 'days', [-719162, 0]],
    ['months before Christ', 'x,y\n-1200-01,1\n-1200-02,2', 'days', [-1157819, -1157788]],
    ['expanded years', 'x,y\n-012000,1\n+001970-01-02,2', 'days', [-5102438, 1]],
    ['numbers below zero', 'x,y\n-1200,1\n-1000,2', 'numbers', [-1200, -1000]],
  ])('has %s', async (_, text, scale, positions) => {
    const chart = await chartOf(text);
    expect([chart?.scale, chart?.points.map(({ position }) => position)]).toEqual([
      scale,
      positions,
    ]);
  });

  it('stands in the order of time, before Christ and after', async () => {
    const years = fc.uniqueArray(fc.integer({ min: -9999, max: 9999 }), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(years, async (some) => {
        const spelt = some.map((year) => isoDay(year).replace('-00', '-').slice(0, -3));
        const chart = await chartOf(['x,y', ...spelt.map((x) => `${x},1`)].join('\n'));
        const sorted = [...some].sort((a, b) => a - b);
        expect(chart?.points.map(({ position = 0 }) => yearOfDay(dayOf(position)))).toEqual(sorted);
      }),
    );
  });

  it.each([
    ['3.11.2008', '`2008-11-03`'],
    ['11/03/2008', '`2008-03-11` or `2008-11-03`'],
    ['2008/11/03', '`2008-11-03`'],
  ])('tells of the day %s, which would stand beside the others like a word', async (day, words) => {
    const result = await read(`x,y\n${day},1\n4.12.2009,2`);
    const [finding] = 'findings' in result ? result.findings : [];
    expect(finding?.reason).toContain(`\`${day}\` in column \`x\`, row 2`);
    expect(finding?.note).toContain(words);
    expect(await reasonsOf(`x,y\n${day},1\nb,2`, { type: 'bar' })).toEqual([]);
  });

  it('tells of a day that no year before Christ has', async () => {
    expect(await reasonsOf('x,y\n-0044-02-29,1\n-0043-02-29,2')).toEqual([
      '`-0043-02-29` in column `x`, row 3 of `a.csv`, expected a day such as `2008-11-03`',
    ]);
  });

  it('brings numbers into their order', async () => {
    expect((await chartOf('x,y\n3,1\n1,2'))?.points.map(({ x }) => x)).toEqual(['1', '3']);
  });
});

describe('bars', () => {
  it('stand in the order of the file, whatever their names', async () => {
    const chart = await chartOf('x,y\n2009,1\n2008,2', { type: 'bar' });
    expect([chart?.scale, chart?.points.map(({ x }) => x)]).toEqual(['words', ['2009', '2008']]);
  });
});

describe('values', () => {
  it('may be missing', async () => {
    expect((await chartOf('x,y\n1,\n2,3'))?.points.map(({ value }) => value)).toEqual([
      undefined,
      3,
    ]);
  });

  it('may have signs and powers of ten', async () => {
    expect((await chartOf('x,y\n1,-1.5\n2,2e9'))?.points.map(({ value }) => value)).toEqual([
      -1.5, 2e9,
    ]);
  });

  it.each(['1,200', '12%', 'n/a', '1e999', '0x10'])('may not be %s', async (value) => {
    expect(await reasonsOf(`x,y\n1,"${value}"\n2,3`)).toEqual([
      `\`${value}\` in column \`y\`, row 2 of \`a.csv\`, expected a number`,
    ]);
  });

  it('may not all be missing', async () => {
    expect(await reasonsOf('x,y\n1,\n2,')).toEqual([
      'Column `y` of `a.csv` is empty, expected numbers',
    ]);
  });

  it.each(['0', '-3'])('may not be %s on a logarithmic axis', async (value) => {
    expect(await reasonsOf(`x,y\n1,5\n2,${value}\n3,`, { isLogarithmic: true })).toEqual([
      `\`${value}\` in column \`y\`, row 3 of \`a.csv\`, expected a number above zero`,
    ]);
  });

  it('may not be below zero where bars stand on each other', async () => {
    const wish = { type: 'bar', series: 's', isStacked: true } as const;
    expect(await reasonsOf('x,y,s\n1,2,a\n1,-2,b', wish)).toEqual([
      '`-2` in column `y`, row 3 of `a.csv`, expected no number below zero',
    ]);
  });

  it('may be below zero in a single area', async () => {
    expect(await reasonsOf('x,y\n1,5\n2,-3', { type: 'area' })).toEqual([]);
  });

  it.each([
    ['1.0\n2,2.5', 1],
    ['1\n2,2.5', 0],
    ['1.123456\n2,2.123456', 0],
    ['1.50\n2,', 2],
    ['1e3\n2,2e3', 0],
  ])('keep the decimals that all are written with: %j', async (values, decimals) => {
    expect((await chartOf(`x,y\n1,${values}`))?.decimals).toBe(decimals);
  });

  it('may not be below zero where areas stand on each other', async () => {
    const text = 'x,y,s\n1,2,a\n1,-2,b';
    expect(await reasonsOf(text, { type: 'area', series: 's' })).toEqual([
      '`-2` in column `y`, row 3 of `a.csv`, expected no number below zero',
    ]);
  });
});

describe('a place on the axis', () => {
  it.each([
    [
      'a word among numbers',
      'x,y\n1,2\nlate,3',
      '`late` in column `x`, row 3 of `a.csv`, expected a number as in the first row',
    ],
    [
      'a day that is none',
      'x,y\n2008-02-01,2\n2008-02-30,3',
      '`2008-02-30` in column `x`, row 3 of `a.csv`, expected a day such as `2008-11-03`',
    ],
    ['nothing', 'x,y\n1,2\n,3', '`` in column `x`, row 3 of `a.csv`, expected a value'],
    ['taken', 'x,y\n1,2\n1,3', 'A second value for `1` in row 3 of `a.csv`, expected one'],
  ])('may not be %s', async (_, text, reason) => {
    expect(await reasonsOf(text)).toEqual([reason]);
  });

  it('may have a value in each series', async () => {
    const chart = await chartOf('x,y,s\n1,2,a\n1,3,b', { series: 's' });
    expect(chart?.series).toEqual(['a', 'b']);
  });
});

describe('sorted bars', () => {
  const xs = async (text: string, wish: Partial<ChartWish>) => [
    ...new Set((await chartOf(text, { type: 'bar', ...wish }))?.points.map(({ x }) => x)),
  ];

  it.each([
    ['ascending', ['b', 'a', 'c', 'd']],
    ['descending', ['c', 'a', 'b', 'd']],
  ] as const)('stand in %s order, those without a value last', async (order, expected) => {
    expect(await xs('x,y\nd,\na,2\nb,1\nc,3', { order })).toEqual(expected);
  });

  it('stand by the sum of their series', async () => {
    const text = 'x,y,s\na,5,m\na,0,n\nb,3,m\nb,4,n';
    expect(await xs(text, { series: 's', order: 'descending' })).toEqual(['b', 'a']);
  });

  it('keep the order of the file where they are equal', async () => {
    expect(await xs('x,y\nc,1\na,1\nb,1', { order: 'descending' })).toEqual(['c', 'a', 'b']);
  });
});

it('six series are enough', async () => {
  const rows = Array.from({ length: 7 }, (_, index) => `1,2,s${index}`);
  expect(await reasonsOf(['x,y,s', ...rows].join('\n'), { series: 's' })).toEqual([
    '`7` series in column `s` of `a.csv`, expected at most 6',
  ]);
});

it('a column of the wrong kind is told a few times only', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => `${index},much`);
  expect(await reasonsOf(['x,y', ...rows].join('\n'))).toHaveLength(5);
});
