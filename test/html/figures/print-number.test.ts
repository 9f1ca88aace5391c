import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createNumberPrinter,
  createScalePrinter,
  createValuePrinter,
} from '../../../src/html/figures/print-number.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a number in full', () => {
  it.each([
    [1234567.5, '1,234,567.5'],
    [-0.25, '−0.25'],
    [0, '0'],
    [1e-12, '1E−12'],
    [0.00002, '0.00002'],
    [0.1, '0.1'],
    [3e300, '3E300'],
  ])('is written as told: %s', (value, text) => {
    expect(createNumberPrinter('en')(value)).toBe(text);
  });

  it('has the decimals that are asked for', () => {
    expect([3, 2.25].map(createNumberPrinter('es', 1))).toEqual(['3,0', '2,25']);
  });

  it('is written in English where the language is none', () => {
    expect(createNumberPrinter('x-none-at-all')(1.5)).toBe('1.5');
  });
});

describe('the numbers of an axis', () => {
  it.each([
    ['en', [0, 5e8, 1e9, 1.5e9], '0 0.5bn 1.0bn 1.5bn'],
    ['en', [0, 50_000, 100_000], '0 50,000 100,000'],
    ['en', [0, 0.005, 0.01], '0 0.005 0.010'],
    ['en', [-2e6, 0, 2e6], '−2m 0 2m'],
    ['en', [0, 1e-6, 2e-6], '0 1E−6 2E−6'],
    ['en', [0, 1e18], '0 1E18'],
    ['es', [0, 5e8, 1e9], '0 500 M 1000 M'],
    ['ru', [0, 5e8, 1e9], '0 0,5 млрд 1,0 млрд'],
    ['ar', [0, 1e6], '0 1 مليون'],
  ])('have one unit and as many decimals: %s %j', (lang, values, texts) => {
    expect(plain(createScalePrinter(lang)(values).join(' '))).toBe(texts);
  });
});

describe('a number where room is scarce', () => {
  it.each([
    ['en', 218_367, '218,367', true],
    ['en', 1.75e9, '1.75bn', true],
    ['en', 1_234_567, '1.23m', false],
    ['en', 1_999_999_998, '2bn', false],
    ['ru', 2e6, '2 млн', true],
  ])('tells whether something is lost: %s %d', (lang, value, text, isExact) => {
    const printed = createValuePrinter(lang)(value);
    expect([plain(printed.text), printed.isExact]).toEqual([text, isExact]);
  });

  it('can be read back where nothing is lost', () => {
    const print = createValuePrinter('en');
    const units: Record<string, number> = { '': 1, m: 1e6, bn: 1e9, tn: 1e12 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (value) => {
        const { text, isExact } = print(value);
        const [, digits = '', unit = ''] = /^([\d,.]+)(\D*)$/.exec(text) ?? [];
        const read = Math.round(Number(digits.replaceAll(',', '')) * (units[unit] ?? Number.NaN));
        expect(read === value).toBe(isExact);
      }),
    );
  });
});
