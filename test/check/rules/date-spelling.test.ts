import { describe, expect, it } from 'vitest';
import { dateSpelling } from '../../../src/check/rules/date-spelling.ts';
import { dateValid } from '../../../src/check/rules/date-valid.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const sum = (attributes: string) => `:amount[US$2]{value=2 cur=USD kind=loan ${attributes}}`;

describe('dateSpelling', () => {
  it.each([
    ['on="September 2009"', 'September 2009', '2009-09'],
    ['since="c. 1990"', 'c. 1990', '1990~'],
    ['on=25/12/1991', '25/12/1991', '1991-12-25'],
    ['since=1723?~', '1723?~', '1723%'],
    ['on=2009-9', '2009-9', '2009-09'],
  ])('names the spelling of %j, and no error does', async (attributes, actual, date) => {
    const [found] = await foundIn(dateSpelling, sum(attributes));
    expect(found).toMatchObject({ actual, expected: [date] });
    expect(await reasonsIn(dateValid, sum(attributes))).toEqual([]);
  });

  it.each(['on=2009-09', 'since=2005~', 'on=soon', 'on=04/12/1991', 'since="after 2 wars"'])(
    'says nothing of %j',
    async (attributes) => {
      expect(await reasonsIn(dateSpelling, sum(attributes))).toEqual([]);
    },
  );
});
