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
    const body = `> ${rows('On 31 March war.').replaceAll('\n', '\n> ')}`;
    expect(await reasonsIn(eventDate, body)).toEqual([
      'Row `On 31 March war.` begins with no date, expected one such as `1945`, `1945-03` or `1945-03-03`',
    ]);
  });

  it.each([
    'March 1945 War.',
    '3 March 1945: war.',
    '**1945** War.',
    '1723?~ War.',
    '04/12/1991 War.',
  ])('leaves what can be read in another spelling to the rule of spellings: %s', async (row) => {
    expect(await reasonsIn(eventDate, rows(row))).toEqual([]);
  });

  it.each([
    ['About 1500 soldiers came.', 'About 1500', '1500~'],
    ['Since 1970 readings are kept.', 'Since 1970', '1970/..'],
  ])(
    'does not guess whether a sentence begins in %j, but names the date',
    async (row, written, date) => {
      const [found] = await foundIn(eventDate, rows(row));
      expect(found).toMatchObject({ actual: written, expected: [date] });
    },
  );

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
    ['04/12/91', 'which number is the month'],
    ['1922-?40', '`?` (uncertain)'],
    ['2015-02-30', 'February 2015 has 28 days'],
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
