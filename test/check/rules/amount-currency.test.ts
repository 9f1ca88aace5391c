import { describe, expect, it } from 'vitest';
import { amountCurrency } from '../../../src/check/rules/amount-currency.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const sum = (shown: string, cur: string) => `:amount[${shown}]{value=2 cur=${cur} kind=loan}`;

describe('amountCurrency', () => {
  it.each([
    ['US$2', 'USD'],
    ['$2', 'CAD'],
    ['2 roubles', 'SUR'],
    ['US$2 (€1.8)', 'EUR'],
    ['about two billion', 'VES'],
  ])('takes %s as %s', async (shown, cur) => {
    expect(await reasonsIn(amountCurrency, sum(shown, cur))).toEqual([]);
  });

  it('tells which code the sign stands for', async () => {
    const [found] = await foundIn(amountCurrency, sum('€2', 'USD'));
    expect(found).toMatchObject({ actual: 'USD', expected: ['EUR'] });
  });

  it.each(['usd', 'DOLLAR', 'XYZ'])('knows no currency %s', async (cur) => {
    expect(await reasonsIn(amountCurrency, sum('2', cur))).toEqual([
      `Unexpected \`cur=${cur}\` in \`:amount\`, expected a currency of ISO 4217 such as \`USD\``,
    ]);
  });

  it('points at an amount that has none', async () => {
    const amount = ':amount[US$2]{value=2 kind=loan}';
    const [found] = await foundIn(amountCurrency, `It cost ${amount}.`);
    expect(found?.at).toBe(amount);
  });
});
