import { describe, expect, it } from 'vitest';
import { dateValid } from '../../../src/check/rules/date-valid.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const sum = (attributes: string) => `:amount[US$2]{value=2 cur=USD kind=loan ${attributes}}`;

describe('dateValid', () => {
  it('takes dates in EDTF', async () => {
    expect(await reasonsIn(dateValid, sum('on=2009-09 since=2005~'))).toEqual([]);
  });

  it('names both dates where nobody can tell which is meant', async () => {
    const [found] = await foundIn(dateValid, sum('on=04/12/1991'));
    expect(found).toMatchObject({
      actual: '04/12/1991',
      expected: ['1991-12-04', '1991-04-12'],
      reason: 'Unexpected `on=04/12/1991` in `:amount`, expected `1991-12-04` or `1991-04-12`',
    });
  });

  it('asks for a date otherwise', async () => {
    expect(await reasonsIn(dateValid, sum('since=always'))).toEqual([
      'Unexpected `since=always` in `:amount`, expected a date such as `2009` or `2009-09`',
    ]);
  });
});
