import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../support/read-library.ts';

function read(...lines: string[]) {
  const { sources, findings } = readLibrary(
    ['TY  - JOUR', 'ID  - k', ...lines, 'ER  - '].join('\n'),
    'a.ris',
  );
  const told = findings.map(({ ruleId, finding }) => `${ruleId} ${finding.place?.start.line}`);
  return { item: sources[0]?.item, told, reason: findings[0]?.finding.reason };
}

const page = 'https://example.org/a';
const copy = `https://web.archive.org/web/20130504101112/${page}`;

describe('several addresses of one record in RIS', () => {
  it('are told beyond the first, at their places', () => {
    const { item, told, reason } = read(
      `UR  - ${page}`,
      'UR  - https://e.org',
      'UR  - https://e.com',
    );
    expect(item?.URL).toBe(page);
    expect(told).toEqual(['bibliography-tidy 4', 'bibliography-tidy 5']);
    expect(reason).toBe('`UR` stands twice in entry `k`, expected it once');
  });

  it.each([['http://www.example.org/a/'], ['https://example.org/a?utm_source=x'], [page]])(
    'may be one and the same: %s',
    (other) => {
      const { item, told } = read(`UR  - ${page}`, `UR  - ${other}`);
      expect([item?.URL, told]).toEqual([page, []]);
    },
  );

  it.each([
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
    'doi: 10.1000/182',
    'www.doi.org/10.1000/182',
    'info:doi/10.1000/182',
  ])('give the DOI where none is recorded: %s', (doi) => {
    const { item, told } = read(`UR  - ${doi}`, `UR  - ${page}`);
    expect([item?.DOI?.includes('10.1000/182'), item?.URL, told]).toEqual([true, page, []]);
  });

  it('say nothing new of a DOI that is recorded, and are told of another', () => {
    const both = ['DO  - 10.1000/182', `UR  - ${page}`];
    expect(read(...both, 'UR  - https://doi.org/10.1000/182').told).toEqual([]);
    expect(read(...both, 'UR  - https://doi.org/10.1000/183').told).toEqual([
      'bibliography-tidy 5',
    ]);
  });

  it.each<[string, string | undefined]>([
    [copy, '2013-05-04'],
    ['https://archive.ph/AbC12', undefined],
    ['https://perma.cc/AB12-CD34', undefined],
  ])('give the archived copy: %s', (address, day) => {
    const { item, told } = read(`UR  - ${page}`, `UR  - ${address}`);
    expect([
      item?.URL,
      item?.custom?.['archive-url'],
      item?.custom?.['archive-date'],
      told,
    ]).toEqual([page, address, day, []]);
  });

  it('leave the only one where it is, also that of a copy or DOI', () => {
    expect(read(`UR  - ${copy}`).item?.URL).toBe(copy);
    expect(read('UR  - https://doi.org/10.1000/182').item?.URL).toBe('https://doi.org/10.1000/182');
  });

  it('may begin with words', () => {
    const { item, told } = read('UR  - in the office', `UR  - ${page}`);
    expect([item?.URL, told]).toEqual([page, ['bibliography-tidy 3']]);
  });
});

describe('a message about a record in RIS', () => {
  it.each([
    ['UR  - in the office', '`UR` of entry `k`'],
    ['M3  - https://a b.org', undefined],
    ['DO  - none', '`DO` of entry `k`'],
    ['VL  - 3\nVL  - 4', '`VL` stands twice'],
    ['DA  - 2019/02/30', '`DA` of entry `k`'],
    ['PY  - 2019/02/30', '`PY` of entry `k`'],
    ['Y2  - 2019/02/30', '`Y2` of entry `k`'],
    ['M1  - 5\nM1  - 6', '`M1` stands twice'],
  ])('names the tag that is at hand: %s', (line, name) => {
    const { reason } = read(...line.split('\n'));
    if (name === undefined) expect(reason).toBeUndefined();
    else expect(reason).toContain(name);
  });
});

describe('the years of a record in RIS', () => {
  it.each([
    [['PY  - 2016', 'DA  - 2019/05/04'], '2016', ['bibliography-tidy 4']],
    [['DA  - 2019/05/04', 'PY  - 2016'], '2016', ['bibliography-tidy 3']],
    [['Y1  - 2015', 'PY  - 2016', 'YR  - 2016'], '2016', ['bibliography-tidy 3']],
    [['PY  - 2016', 'DA  - 2016/05/04'], '2016-05-04', []],
    [['PY  - 2016', 'DA  - May'], '2016-05', []],
    [['PY  - 2016', 'DA  - 0000///'], '2016', []],
    [['PY  - 2016', 'Y1  - 2016/04/15//'], '2016-04-15', []],
    [['DA  - 2016/05/04'], '2016-05-04', []],
  ])('are told where they contradict each other: %j', (lines, date, told) => {
    const read1 = read(...lines);
    expect([read1.item?.issued, read1.told]).toEqual([{ raw: date }, told]);
  });
});
