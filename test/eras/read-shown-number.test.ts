import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShownNumber } from '../../src/eras/read-shown-number.ts';

describe('readShownNumber', () => {
  it.each([
    ['en', 'more than US$4bn', 4e9],
    ['en', 'US$4 billion', 4e9],
    ['en', 'US$1.6\u00a0billion', 1.6e9],
    ['en', 'US$4b', 4e9],
    ['en', '£30m', 30e6],
    ['en', '€1,600', 1600],
    ['en', '€1,600.50', 1600.5],
    ['en', '1,600,000 dollars', 1.6e6],
    ['en', '100 000 roubles', 100_000],
    ['en', 'four billion dollars', 4e9],
    ['en', 'US$2 billion (2009)', 2e9],
    ['en', 'in 2009, US$2bn', 2e9],
    ['en', 'US$500', 500],
    ['en', '12 metres', 12],
    ['es', '1.600 millones de euros', 1.6e9],
    ['es', '4 mil millones de dólares', 4e9],
    ['es', '1,6 millones', 1.6e6],
    ['ru', '4 млрд долларов', 4e9],
    ['ru', '1,600 миллиарда', 1.6e9],
    ['ru', '2 миллиона рублей', 2e6],
    ['ar', '٤ مليارات دولار', 4e9],
    ['ar', '١٫٦ مليار', 1.6e9],
    ['de', '1,6 Mrd. Euro', 1.6e9],
    ['de', '1.600 Millionen Euro', 1.6e9],
    ['de', '2 Billionen Euro', 2e12],
    ['fr', '4 milliards de dollars', 4e9],
    ['fr', '1\u202f600 millions', 1.6e9],
    ['it', '1,6 miliardi di euro', 1.6e9],
    ['it', '30 mila euro', 30_000],
    ['it', '1.600 euro', 1600],
    ['pt', '4 mil milhões de euros', 4e9],
    ['pt-BR', 'R$ 4 bilhões', 4e9],
    ['he', '4 מיליארד דולר', 4e9],
    ['he', '30 אלף שקל', 30_000],
    ['de', 'US$4 million', 4e6],
    ['fi', 'US$4bn', 4e9],
  ])('reads in %s "%s"', (lang, shown, value) => {
    expect(readShownNumber(shown, lang)).toBe(value);
  });

  it('reads nothing where there is no figure', () => {
    expect(readShownNumber('that loan, as often', 'en')).toBeUndefined();
  });

  it('reads every number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(readShownNumber(`US$${value.toLocaleString('en')}`, 'en')).toBe(value);
      }),
    );
  });
});
