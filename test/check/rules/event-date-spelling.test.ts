import { describe, expect, it } from 'vitest';
import { eventDateSpelling } from '../../../src/check/rules/event-date-spelling.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const rows = (...texts: string[]) =>
  [':::chronology', ...texts.map((text) => `- ${text}`), ':::'].join('\n');

describe('eventDateSpelling', () => {
  it.each([
    '1945 War.',
    '1945-03-03 War.',
    '2005/.. Sales.',
    '1964~ Visit.',
    '2011-23~ Visit.',
    '30 kings.',
  ])('has nothing to say of the row "%s"', async (row) => {
    expect(await reasonsIn(eventDateSpelling, rows(row))).toEqual([]);
  });

  it.each([
    ['March 1945', '1945-03'],
    ['12 April 1990', '1990-04-12'],
    ['April 12, 1990', '1990-04-12'],
    ['1723?~', '1723%'],
    ['1990-uu-uu', '1990-XX-XX'],
    ['1990-??-??', '1990-XX-XX'],
    ['192u', '192X'],
    ['192?', '192X'],
    ['19??', '19XX'],
    ['1945~?', '1945%'],
    ['~1964', '1964~'],
    ['2004?-06-11', '2004-06-11?'],
    ['[1964?]', '1964?'],
    ['2005/open', '2005/..'],
    ['2001-season-04', '2001-24'],
    ['1985-04-12T23:20:30', '1985-04-12'],
    ['1945/03/03', '1945-03-03'],
    ['1945.3.3', '1945-03-03'],
    ['19450303', '1945-03-03'],
    ['25/12/1991', '1991-12-25'],
    ['12/25/1991', '1991-12-25'],
    ['05/05/1991', '1991-05-05'],
    ['4.12.1991', '1991-12-04'],
    ['03/1945', '1945-03'],
    ['1945/46', '1945/1946'],
    ['1990-33', '1990-01/1990-03'],
    ['c. 1992', '1992~'],
    ['1990s', '199X'],
    ['44 BC', '-0043'],
  ])('names the spelling for `%s`, which is read as `%s`', async (written, date) => {
    const [found] = await foundIn(eventDateSpelling, rows(`${written} War.`));
    expect(found).toMatchObject({
      actual: written,
      expected: [date],
      reason: `Date \`${written}\` is read as \`${date}\`, expected that spelling`,
    });
  });

  it('says that a time of day does not print', async () => {
    const [found] = await foundIn(eventDateSpelling, rows('1985-04-12T23:20:30Z War.'));
    expect(found?.note).toContain('time of day');
  });

  it.each(['**1945** War.', '1945: War.', '*1945*, war.', '**1945:** War.'])(
    'sees that the date of "%s" is only dressed up',
    async (row) => {
      expect(await reasonsIn(eventDateSpelling, rows(row))).toEqual([
        'Unexpected signs around the date `1945`, expected it alone and a blank after it',
      ]);
    },
  );

  it.each([
    ['04/12/1991', ['1991-12-04', '1991-04-12'], '1991'],
    ['3-4-2012', ['2012-04-03', '2012-03-04'], '2012'],
    ['1909/10', ['1909-10', '1909/1910'], '1909'],
    ['1922?-40', ['1922?/1940', '1922-01?/1922-06?'], '1922?'],
  ])('does not guess which date `%s` is', async (written, expected, placed) => {
    const [found] = await foundIn(eventDateSpelling, rows(`${written} War.`));
    expect(found).toMatchObject({ actual: written, expected });
    expect(found?.note).toBe(`It prints as written, and is placed in \`${placed}\`.`);
  });

  it('reads the words of the language', async () => {
    expect(await reasonsIn(eventDateSpelling, rows('3. März 1945: Krieg.'), [], 'de')).toEqual([
      'Date `3. März 1945` is read as `1945-03-03`, expected that spelling',
    ]);
  });

  it('takes the number of a day with a point for no list in the row', async () => {
    const body = rows('12. April 1990', '3. Items 4 and 5');
    expect(await reasonsIn(eventDateSpelling, body, [], 'de')).toEqual([
      'Date `12. April 1990` is read as `1990-04-12`, expected that spelling',
    ]);
  });
});
