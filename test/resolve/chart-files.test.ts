import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/io/create-world.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { readFigures } from '../../src/resolve/read-figures.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { briefingText } from '../support/briefing-text.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** What is said about a chart of `a.csv` on a real disk. */
async function toldOf(
  prepare: (folder: string, outside: string) => void,
): Promise<{ rule: string; reason: string; note: string | undefined; place: unknown }[]> {
  const { root } = temporaryProject({ 'project/content/x.md': '', 'outside.csv': 'year,usd\n1,2' });
  prepare(path.join(root, 'project/content'), path.join(root, 'outside.csv'));
  const text = briefingText('::chart{data=a.csv type=bar x=year y=usd}');
  const { frontMatter } = readFrontMatter({ path: 'content/x.md', text, sha256: '' });
  if (!frontMatter) throw new Error('the front matter cannot be read');
  const world = createWorld(path.join(root, 'project'));
  const tree = parseMarkdown(text, 'en');
  const { figures } = await readFigures(tree, frontMatter, 'content/x.md', world);
  return figures.flatMap(({ faults }) =>
    faults.map(({ rule, finding: { reason, note, place } }) => ({ rule, reason, note, place })),
  );
}

function holds(bytes: string | Uint8Array): (folder: string) => void {
  return (folder) => writeFileSync(path.join(folder, 'a.csv'), bytes);
}

describe('the file of a chart may be', () => {
  it.each([
    ['UTF-8 with a byte-order mark', '\ufeffyear,usd\n2005,1'],
    ['parted by semicolons', 'year;usd\n2005;1'],
    ['parted by tabs', 'year\tusd\n2005\t1'],
    ['of another system', 'year,usd\r\n2005,1\r\n'],
    ['of an old system', 'year,usd\r2005,1\r'],
    ['without a last line end', 'year,usd\n2005,1'],
  ])('%s', async (_, text) => {
    expect(await toldOf(holds(text))).toEqual([]);
  });

  it('a link to another file of the project', async () => {
    const told = await toldOf((folder) => {
      writeFileSync(path.join(folder, 'b.csv'), 'year,usd\n2005,1');
      symlinkSync('b.csv', path.join(folder, 'a.csv'));
    });
    expect(told).toEqual([]);
  });
});

describe('the file of a chart is refused when it is', () => {
  it.each<[string, (folder: string, outside: string) => void, string, string]>([
    [
      'not there',
      () => {},
      '`a.csv` is not there, expected a CSV file',
      'Check the spelling: the path is relative to the briefing.',
    ],
    [
      'a folder',
      (folder) => mkdirSync(path.join(folder, 'a.csv')),
      '`a.csv` is a folder, expected a CSV file',
      'Name a CSV file.',
    ],
    [
      'a link out of the project',
      (folder, outside) => symlinkSync(outside, path.join(folder, 'a.csv')),
      '`a.csv` lies outside the project, expected a CSV file',
      'Copy the file into the project.',
    ],
    [
      'in Windows-1252',
      holds(Buffer.from('year,usd\nCaf\xe9,1', 'latin1')),
      'Byte `0xE9` at offset 12 is not UTF-8, expected text in UTF-8',
      'Save the file again with the encoding UTF-8.',
    ],
    [
      'in UTF-16',
      holds(Buffer.from('year,usd\n2005,1', 'utf16le')),
      'Text in UTF-16, expected text in UTF-8',
      'Save the file again with the encoding UTF-8; some programs call UTF-16 “Unicode”.',
    ],
  ])('%s', async (_, prepare, reason, note) => {
    expect(await toldOf(prepare)).toMatchObject([{ rule: 'chart-file', reason, note }]);
  });

  it('in Windows-1252, at the line and column of the letter', async () => {
    const [told] = await toldOf(holds(Buffer.from('year,usd\nCaf\xe9,1', 'latin1')));
    expect(told?.place).toMatchObject({ start: { line: 2, column: 4 } });
  });
});

describe('the data of a chart are refused with', () => {
  const noRows = '`content/a.csv` has no rows, expected a row of names and at least one of values';

  it.each([
    ['nothing', '', noRows, 1],
    ['white space', ' \n\n', noRows, 1],
    ['a head only', 'year,usd\n', noRows, 1],
    [
      'a short row',
      'year,usd,kind\n2005,1,a\n2006,2\n',
      '`2` cells in row 3 of `content/a.csv`, expected 3 as in the first line',
      3,
    ],
    [
      'a name twice',
      'year,usd,usd\n2005,1,2\n',
      'Column `usd` is named twice in `content/a.csv`, expected each name once',
      1,
    ],
    [
      'a decimal comma',
      'year;usd\n2005;1,5\n',
      '`1,5` in column `usd`, row 2 of `content/a.csv`, expected a number',
      2,
    ],
    [
      'thousands parted',
      'year,usd\n2005,1\n2006,"1,200"\n',
      '`1,200` in column `usd`, row 3 of `content/a.csv`, expected a number',
      3,
    ],
    [
      'no number',
      'year,usd\n2005,NaN\n',
      '`NaN` in column `usd`, row 2 of `content/a.csv`, expected a number',
      2,
    ],
    [
      'a number without end',
      'year,usd\n2005,-Infinity\n',
      '`-Infinity` in column `usd`, row 2 of `content/a.csv`, expected a number',
      2,
    ],
    [
      'a number that nobody can draw',
      'year,usd\n2005,1e999\n',
      '`1e999` in column `usd`, row 2 of `content/a.csv`, expected a number',
      2,
    ],
  ])('%s', async (_, text, reason, line) => {
    const told = await toldOf(holds(text));
    expect(told).toMatchObject([{ rule: 'chart-data', reason, place: { start: { line } } }]);
    expect(told[0]?.note).toMatch(/\w/);
  });

  it('100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},1`);
    expect(await toldOf(holds(['year,usd', ...rows].join('\n')))).toMatchObject([
      {
        reason: '`content/a.csv` has more rows than can be drawn, expected at most 2,000',
        note: expect.stringMatching(/^Sum or sample them first/),
      },
    ]);
  });
});
