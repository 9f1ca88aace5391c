import { describe, expect, it } from 'vitest';
import { dateValid } from '../../../src/check/rules/date-valid.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const sum = (attributes: string) => `:amount[US$2]{value=2 cur=USD kind=loan ${attributes}}`;

describe('dateValid', () => {
  it('takes dates in EDTF', async () => {
    expect(await reasonsIn(dateValid, sum('on=2009-09 since=2005~'))).toEqual([]);
  });

  it('tells the right spelling where it can be made out', async () => {
    const [found] = await foundIn(dateValid, sum('on="September 2009"'));
    expect(found).toMatchObject({ actual: 'September 2009', expected: ['2009-09'] });
  });

  it('asks for a date otherwise', async () => {
    expect(await reasonsIn(dateValid, sum('since=always'))).toEqual([
      'Unexpected `since=always` in `:amount`, expected a date such as `2009` or `2009-09`',
    ]);
  });
});
