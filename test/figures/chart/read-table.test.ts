import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS, readTable } from '../../../src/figures/chart/read-table.ts';
import { anyCodePoint } from '../../support/any-code-point.ts';
import { slow } from '../../support/slow.ts';

async function tableOf(text: string) {
  const read = await readTable(text, 'a.csv');
  return 'table' in read ? read.table : undefined;
}

async function reasonsOf(text: string): Promise<string[]> {
  const read = await readTable(text, 'a.csv');
  return 'findings' in read ? read.findings.map(({ reason }) => reason) : [];
}

describe('a table', () => {
  it('has columns by its first line, and rows with their lines', async () => {
    expect(await tableOf('a,b\n1,2\n\n3,4\n')).toEqual({
      columns: ['a', 'b'],
      rows: [
        { line: 2, cells: ['1', '2'] },
        { line: 4, cells: ['3', '4'] },
      ],
    });
  });

  it.each([
    ['semicolons', 'a;b\n1,5;2'],
    ['tabs', 'a\tb\n1,5\t2'],
    ['quoted commas', 'a,b\n"1,5",2'],
  ])('may have %s', async (_, text) => {
    expect((await tableOf(text))?.rows[0]?.cells).toEqual(['1,5', '2']);
  });

  it.each([
    ['a line that names the delimiter', 'sep=;\r\na;b\r\n1,5;2\r\n'],
    ['the delimiter of others within quotation marks', '"a";"b"\n"1,5";2'],
    ['empty columns at its end', 'a;b;;\n1,5;2;;\n'],
    ['rows that end with the delimiter', 'a;b\n1,5;2;\n'],
    ['empty rows', ';;\na;b\n;\n1,5;2\n;;\n ; \n'],
    ['line ends of old programs', 'a;b\r1,5;2\r'],
  ])('may have %s', async (_, text) => {
    const table = await tableOf(text);
    expect(table?.columns).toEqual(['a', 'b']);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([['1,5', '2']]);
  });

  it('does not take commas within quoted names for the delimiter', async () => {
    const table = await tableOf('"a, b, c";"d, e"\n1;2');
    expect(table?.columns).toEqual(['a, b, c', 'd, e']);
  });

  it('keeps its lines behind a line that names the delimiter', async () => {
    expect((await tableOf('sep=,\na,b\n1,2'))?.rows).toEqual([{ line: 3, cells: ['1', '2'] }]);
  });

  it('keeps columns without a name that hold something', async () => {
    expect(await tableOf('a,b,,\n1,2,x,y')).toMatchObject({
      columns: ['a', 'b', '', ''],
      rows: [{ cells: ['1', '2', 'x', 'y'] }],
    });
  });

  it('may begin with a byte-order mark', async () => {
    expect((await tableOf('\ufeffa,b\n1,2'))?.columns).toEqual(['a', 'b']);
  });

  it('gives back what was written', async () => {
    const cell = fc.stringMatching(/^[a-z",;\n]{0,6}$/).map((text) => `x${text}x`);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
          expect((await tableOf(text))?.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('is read or refused, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCodePoint }), async (text) => {
        await readTable(text, 'a.csv');
      }),
    );
  });
});

describe('a file is refused', () => {
  it.each([
    [
      'with names alone',
      'a,b\n',
      '`a.csv` has no rows, expected a row of names and at least one of values',
    ],
    ['with nothing', '', '`a.csv` has no rows, expected a row of names and at least one of values'],
    [
      'with a name twice',
      'a,a\n1,2',
      'Column `a` is named twice in `a.csv`, expected each name once',
    ],
    [
      'with a short row',
      'a,b\n1,2\n3',
      '`1` cells in row 3 of `a.csv`, expected 2 as in the first line',
    ],
    [
      'with a filled cell beyond its columns',
      'a,b\n1,2,\n3,4,5',
      '`3` cells in row 3 of `a.csv`, expected 2 as in the first line',
    ],
    [
      'with an open quote',
      'a,b\n1,"2\n3,4',
      '`a.csv` cannot be read in line 3, expected CSV with every double quote closed',
    ],
  ])('%s', async (_, text, reason) => {
    expect(await reasonsOf(text)).toEqual([reason]);
  });

  it('with 100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},1`);
    expect(await reasonsOf(['a,b', ...rows].join('\n'))).toEqual([
      '`a.csv` has more rows than can be drawn, expected at most 2,000',
    ]);
  });

  it('with a hundred thousand columns, each of another name', slow, async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `c${index}`);
    expect(await reasonsOf(`${names.join(',')}\n${'1,'.repeat(99_999)}1`)).toEqual([
      '`a.csv` has `100,000` columns, expected at most 200',
    ]);
  });

  it('with a name that no chart has room for', async () => {
    expect(await reasonsOf(`a,b\nc,1\n${'d'.repeat(1001)},2`)).toEqual([
      'A cell in row 3 of `a.csv` has `1,001` characters, expected at most 1,000',
    ]);
  });

  it('but not with as many rows as are drawn', async () => {
    const rows = Array.from({ length: MOST_ROWS }, (_, index) => `${index},1`);
    expect((await tableOf(['a,b', ...rows].join('\n')))?.rows).toHaveLength(MOST_ROWS);
  });
});
