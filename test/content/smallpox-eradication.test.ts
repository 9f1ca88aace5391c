import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from './read-content.ts';

const { text, body, library, states } = readContent('smallpox-eradication');
const cases = readRows('content/smallpox-cases.csv');
const countries = new Map(
  readRows('content/smallpox-endemic-countries.csv').map(([year = '', count]) => [
    year,
    Number(count),
  ]),
);

describe('the briefing on smallpox', () => {
  it('claims of no reference that its page was read live', () => {
    expect(library.sources.filter(({ item }) => item.accessed)).toEqual([]);
  });

  it('keeps the true state of every reference', () => {
    expect(states).toEqual({ 'not-re-checked': 32, 'no-link-given': 8 });
  });

  it('tells in its text the numbers of cases that its chart draws', () => {
    expect([worldIn('1967'), worldIn('1970'), worldIn('1974')].filter(isNotTold)).toEqual([]);
  });

  it('charts fewer than 48,000 cases a year outside India', () => {
    const elsewhere = cases.filter(([, place]) => place === 'Elsewhere');
    expect(elsewhere).toHaveLength(11);
    expect(Math.max(...elsewhere.map(([, , count]) => Number(count)))).toBeLessThan(48_000);
  });

  it('charts India as the table of the last strongholds counts it', () => {
    const india = cases
      .filter(([, place]) => place === 'India')
      .map(([, , count]) => Number(count));
    expect([india[0], Math.max(...india)]).toEqual([77_974, 187_967]);
    expect(body).toContain('| India | 77,974 | 1974 | 187,967 |');
  });

  it('frees in its eras as many countries as its chart loses', () => {
    const told = [...text.matchAll(/^ {6}Freed: "[^\d@]*(\d+)/gm)].map(([, count]) =>
      Number(count),
    );
    const [in1900 = 0, in1959 = 0, in1967 = 0, in1978] = ['1900', '1959', '1967', '1978'].map(
      (year) => countries.get(year),
    );
    expect(told).toEqual([3, in1900 - in1959, in1959 - in1967, in1967]);
    expect(in1978).toBe(0);
  });

  it('never gains a country on its chart', () => {
    const counts = [...countries.values()];
    expect(counts.filter((count, index) => count > (counts[index - 1] ?? count))).toEqual([]);
  });
});

function readRows(path: string): string[][] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(','));
}

/** Cases in the world, as the text would print them. */
function worldIn(year: string): string {
  const counts = cases.filter(([row]) => row === year).map(([, , count]) => Number(count));
  return counts.reduce((sum, count) => sum + count, 0).toLocaleString('en-GB');
}

function isNotTold(count: string): boolean {
  return !body.includes(` ${count} `) && !body.includes(` ${count} cases`);
}
