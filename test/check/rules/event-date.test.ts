import { describe, expect, it } from 'vitest';
import { eventDate } from '../../../src/check/rules/event-date.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const rows = (...texts: string[]) =>
  [':::chronology', ...texts.map((text) => `- ${text}`), ':::'].join('\n');

describe('eventDate', () => {
  it.each([
    '1945 War.',
    '1945-03-03 War.',
    '2005/.. Sales.',
    '1964~ Visit.',
    '2009 (planned) Mine.',
  ])('takes the row "%s"', async (row) => {
    expect(await reasonsIn(eventDate, rows(row))).toEqual([]);
  });

  it('leaves lists outside a chronology alone', async () => {
    expect(await reasonsIn(eventDate, '- March 1945 Relations opened.')).toEqual([]);
  });

  it('looks into a chronology inside another block', async () => {
    const body = `> ${rows('March 1945 War.').replaceAll('\n', '\n> ')}`;
    expect(await reasonsIn(eventDate, body)).toEqual([
      'Unexpected date `March 1945`, expected `1945-03`',
    ]);
  });

  it('gives the right spelling as what was expected', async () => {
    const [found] = await foundIn(eventDate, rows('3 March 1945: relations opened.'));
    expect(found).toMatchObject({ actual: '3 March 1945', expected: ['1945-03-03'] });
  });

  it('sees that a date in bold is only dressed up', async () => {
    expect(await reasonsIn(eventDate, rows('**1945** Relations opened.'))).toEqual([
      'Unexpected signs around the date `1945`, expected it alone and a blank after it',
    ]);
  });

  it('asks for a beginning', async () => {
    expect(await reasonsIn(eventDate, rows('../1945 War.'))).toEqual([
      'Event of `../1945` has no beginning, expected a date that has one',
    ]);
  });

  it('asks for a date where none can be made out', async () => {
    expect(await reasonsIn(eventDate, rows('2019-02-30 Vote.'))).toEqual([
      'Unexpected date `2019-02-30`, expected one such as `1945`, `1945-03` or `1945-03-03`',
    ]);
    expect(await reasonsIn(eventDate, rows('Vote.'))).toEqual([
      'Row `Vote.` begins with no date, expected one such as `1945`, `1945-03` or `1945-03-03`',
    ]);
  });

  it.each([
    ['1723?~', '1723%'],
    ['1990-uu-uu', '1990-XX-XX'],
    ['192u', '192X'],
    ['1945~?', '1945%'],
    ['2005/open', '2005/..'],
  ])('knows the older spelling `%s`', async (written, date) => {
    expect(await reasonsIn(eventDate, rows(`${written} War.`))).toEqual([
      `Unexpected date \`${written}\`, expected \`${date}\``,
    ]);
  });

  it.each([
    ['04/12/1991', 'which number is the month'],
    ['1922?-40', '`?` (uncertain)'],
    ['2019-02-30', 'February 2019 has 28 days'],
  ])('tells which form is wanted instead of `%s`', async (written, words) => {
    const [found] = await foundIn(eventDate, rows(`${written} War.`));
    expect(found?.reason).toContain(`Unexpected date \`${written}\``);
    expect(found?.note).toContain(words);
  });

  it('asks for rows', async () => {
    const [found] = await foundIn(eventDate, ':::chronology\n1945 War.\n:::');
    expect(found?.at).toBe(':::chronology');
  });
});
