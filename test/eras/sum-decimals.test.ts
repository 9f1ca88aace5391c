import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals } from '../../src/eras/sum-decimals.ts';

describe('sumDecimals', () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[1.1, 2.2, 3.3], 6.6],
    [[2e9, 4e9], 6e9],
    [[1e-7, 2e-7], 3e-7],
    [[1e22, 1], 1e22],
    [[], 0],
  ])('adds %j to %d', (numbers, sum) => {
    expect(sumDecimals(numbers)).toBe(sum);
  });

  it('gives the same in whatever order', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e15, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, (numbers) => {
        expect(sumDecimals([...numbers].reverse())).toBe(sumDecimals(numbers));
      }),
    );
  });

  it('keeps a single number as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(sumDecimals([number])).toBe(Math.abs(number));
      }),
    );
  });
});
