import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAxis, logarithmicAxis } from '../../../src/figures/chart/value-axis.ts';

const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('an axis of equal steps', () => {
  it.each([
    [0, 31, '0 10 20 30 40'],
    [0, 218_367, '0 50000 100000 150000 200000 250000'],
    [-7, 5, '-10 -5 0 5'],
    [0, 0.0175, '0 0.005 0.01 0.015 0.02'],
  ])('has round numbers: %d to %d', (from, to, ticks) => {
    expect(linearAxis(from, to, false).ticks.join(' ')).toBe(ticks);
  });

  it('has no half countries', () => {
    expect(linearAxis(0, 2, true).ticks).toEqual([0, 1, 2]);
  });

  it('holds all values between two to seven numbers', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high)) && high - low > 1e-290);
        const { from, to, ticks } = linearAxis(low, high, false);
        const slack = (high - low) * 1e-6;
        expect(from <= low + slack && to >= high - slack).toBe(true);
        expect(ticks.length >= 2 && ticks.length <= 7).toBe(true);
      }),
    );
  });
});

describe('an axis of equal ratios', () => {
  it.each([
    [2, 218_367, '1 10 100 1000 10000 100000', 500_000],
    [3, 40, '2 5 10 20 50', 50],
    [7, 7, '5 10', 10],
    [1, 1e20, '1 10000 100000000 1000000000000 10000000000000000 100000000000000000000', 1e20],
  ])('has round numbers: %d to %d', (from, to, ticks, end) => {
    const axis = logarithmicAxis(from, to);
    expect([axis.ticks.join(' '), axis.to]).toEqual([ticks, end]);
  });

  it('holds all values, above zero, and tells some of them', () => {
    const positive = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { from, to, ticks } = logarithmicAxis(low, high);
        expect(from > 0 && from <= low * 1.000001 && to >= high * 0.999999 && from < to).toBe(true);
        expect(ticks.length).toBeGreaterThan(1);
      }),
    );
  });
});
