import { describe, expect, it } from 'vitest';
import { romanNumeral } from '../../src/eras/roman-numeral.ts';

const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** A smaller symbol before a greater one is taken away. */
function valueOfNumeral(numeral: string): number {
  const symbols = [...numeral].map((symbol) => values[symbol] ?? 0);
  return symbols.reduce(
    (sum, value, index) => sum + (value < (symbols[index + 1] ?? 0) ? -value : value),
    0,
  );
}

describe('romanNumeral', () => {
  it.each([
    [1, 'I'],
    [3, 'III'],
    [4, 'IV'],
    [8, 'VIII'],
    [14, 'XIV'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('writes %i as %s', (number, numeral) => {
    expect(romanNumeral(number)).toBe(numeral);
  });

  it.each([0, 4000, -1, 1.5])('writes %d in digits, as it has no numeral', (number) => {
    expect(romanNumeral(number)).toBe(String(number));
  });

  it('gives each number a numeral that stands for it', () => {
    const numbers = Array.from({ length: 3999 }, (_, index) => index + 1);
    expect(numbers.map(romanNumeral).map(valueOfNumeral)).toEqual(numbers);
  });
});
