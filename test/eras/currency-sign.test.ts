import { describe, expect, it } from 'vitest';
import { findCurrencySigns } from '../../src/eras/currency-sign.ts';

const signsIn = (shown: string) => findCurrencySigns(shown).map(({ sign }) => sign);

describe('findCurrencySigns', () => {
  it.each([
    ['more than US$4 billion', ['US$']],
    ['$4bn', ['$']],
    ['C$4bn', ['C$']],
    ['US$2bn (€1.4bn)', ['US$', '€']],
    ['RUB 4bn', ['RUB']],
    ['4 млрд ₽', ['₽']],
    ['Bs 40', ['Bs']],
    ['4 billion dollars', []],
    ['two ABCDs of NATO', []],
    ['four billion', []],
  ])('finds in %s the signs %j', (shown, signs) => {
    expect(signsIn(shown)).toEqual(signs);
  });

  it('takes a bare dollar sign for any dollar or peso', () => {
    expect(findCurrencySigns('$4bn')[0]?.codes).toEqual(
      expect.arrayContaining(['USD', 'CAD', 'MXN']),
    );
  });

  it('takes the sign of the American dollar for that alone', () => {
    expect(findCurrencySigns('US$4bn')[0]?.codes).toEqual(['USD']);
  });
});
