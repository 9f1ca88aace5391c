import { describe, expect, it } from 'vitest';
import { amountValid } from '../../../src/check/rules/amount-valid.ts';
import { reasonsIn } from './found-in.ts';

const good = 'value=2e9 cur=USD kind=loan';

describe('amountValid', () => {
  it('says nothing of a good amount', async () => {
    const more = 'bound=min status=paid on=2009 overlaps="a,b"';
    expect(await reasonsIn(amountValid, `:amount[US$2bn]{#x ${good} ${more}}`)).toEqual([]);
  });

  it.each([
    ['[US$2bn]{cur=USD kind=loan}', '`value` of `:amount` is missing, expected a plain number'],
    [`{${good}}`, '`:amount[]` shows nothing, expected the amount as readers see it'],
    [`[US$2bn]{${good} bound=least}`, 'Unexpected `bound=least` in `:amount`, expected one of'],
    [`[US$2bn]{${good} status=done}`, 'Unexpected `status=done` in `:amount`, expected one of'],
    [`[US$2bn]{${good} currency=USD}`, '`currency` is no attribute of `:amount`, expected one of'],
    [`[US$2bn]{${good} .big}`, '`class` is no attribute of `:amount`, expected one of'],
  ])('tells what is wrong with :amount%s', async (amount, words) => {
    expect(await reasonsIn(amountValid, `:amount${amount}`)).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('leaves currency and dates to their own rules', async () => {
    const amount = ':amount[US$2bn]{value=2e9 cur=dollar kind=loan on=soon}';
    expect(await reasonsIn(amountValid, amount)).toEqual([]);
  });

  it('leaves a brace that is never closed to another rule', async () => {
    expect(await reasonsIn(amountValid, 'It cost :amount[US$2bn]{value=2e9 and rose.')).toEqual([]);
  });
});
