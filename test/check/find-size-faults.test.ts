import { describe, expect, it } from 'vitest';
import { findSizeFaults } from '../../src/check/find-size-faults.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { slow } from '../support/slow.ts';

function faultsIn(text: string): string[] {
  return findSizeFaults(parseMarkdown(text, 'en')).map(
    ({ place, reason }) => `${place?.start.line}: ${reason}`,
  );
}

function table(columns: number, rows: number): string {
  const row = (cell: string) => `${`|${cell}`.repeat(columns)}|\n`;
  return row('a') + row('-') + row('b').repeat(rows);
}

describe('findSizeFaults', () => {
  it('finds nothing in a table as large as one may be', slow, () => {
    expect(faultsIn(table(100, 40))).toEqual([]);
  });

  it.each([
    ['columns', table(101, 1), '1: This table has `101` columns, expected at most 100'],
    ['rows', table(1, 5001), '1: This table has `5,001` rows, expected at most 5,000'],
    [
      'characters of a heading',
      `Text.\n\n## ${'word '.repeat(300)}\n`,
      '3: This heading has `1,499` characters, expected at most 1,000',
    ],
    [
      'characters of a line of code',
      `\`\`\`\n${'a '.repeat(10_001)}\n\`\`\`\n`,
      '1: A line of this code has `20,002` characters, expected at most 20,000',
    ],
    [
      'lines of code',
      `Text.\n\n\`\`\`\n${'a\n'.repeat(20_001)}\`\`\`\n`,
      '3: The briefing has `20,001` lines of code, of which the limit is passed here, expected at most 20,000',
    ],
    [
      'line breaks',
      `Text.\n\n${'a\\\n'.repeat(1001)}b`,
      '3: This text has `1,001` line breaks, expected at most 1,000',
    ],
    [
      'signs without a width',
      '\u200b '.repeat(1005),
      '1: This text has `1,005` signs without a width, expected at most 1,000',
    ],
  ])('tells of too many %s', slow, (_, text, told) => {
    expect(faultsIn(text)).toEqual([told]);
  });

  it.each([
    ['page breaks', '::page-break', 2000],
    ['rules', '---', 2000],
    ['quotations', '> a', 3000],
    ['headings', '## a', 3000],
    ['footnotes', '[^a]: b', 3000],
    ['boxes', ':::note\na\n:::', 3000],
    ['tables', '|a|\n|-|', 2000],
    ['blocks of code', '```\na\n```', 3000],
    ['list items', '- a', 10_000],
    ['terms that are defined', 'a\n: b', 5000],
    ['definitions of addresses and sources', '[a]: https://a.b', 3000],
    ['citations', '[@a]', 10_000],
    ['links', '[a](https://a.b)', 10_000],
    ['amounts', ':amount[1]{value=1}', 5000],
    ['questions and marks', ':flag[why?]{kind=why}', 2000],
    ['pictures', '![a](a.png)', 1000],
    ['charts and maps', '::chart[a]{data=a.csv}', 200],
    ['line breaks', 'a\\\nb', 10_000],
    ['pieces of HTML', '<br>', 10_000],
    ['stretches of emphasis, code and raised text', '*a*', 30_000],
  ])('tells of too many %s, and lets as many as the limit pass', (kind, part, most) => {
    const one = parseMarkdown(part, 'en').children;
    const reasons = (count: number) =>
      findSizeFaults({ type: 'root', children: Array(count).fill(one).flat() })
        .map(({ reason }) => reason)
        .filter((reason) => reason.includes(` ${kind},`));
    const [found, limit] = [most + 1, most].map((count) => count.toLocaleString('en'));
    expect([reasons(most), reasons(most + 1)]).toEqual([
      [],
      [
        `The briefing has \`${found}\` ${kind}, of which the limit is passed here, expected at most ${limit}`,
      ],
    ]);
  });

  it('tells of too many marks of footnotes', () => {
    const one = parseMarkdown('a[^a]\n\n[^a]: b', 'en').children;
    const [fault] = findSizeFaults({ type: 'root', children: Array(3001).fill(one[0]) });
    expect(fault?.reason).toMatch(/^The briefing has `3,001` marks of footnotes,/);
  });

  it('counts a mark of byte order neither as a space nor twice', () => {
    expect(faultsIn(`word${'\uFEFF'.repeat(600)}end`)).toEqual([]);
    expect(faultsIn(`word${'\uFEFF'.repeat(1100)}end`)).toEqual([
      expect.stringContaining('`1,100`'),
    ]);
  });

  it('points at the first that is beyond the limit', () => {
    const text = `Text.\n\n${'::chart[a]{data=a.csv}\n\n'.repeat(203)}`;
    expect(faultsIn(text)).toEqual([expect.stringMatching(/^403: The briefing has `203` charts/)]);
  });
});
