import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadChartLibrary } from '../../../src/figures/chart/load-chart-library.ts';
import { roundAxis } from '../../../src/figures/chart/value-axis.ts';

const library = await loadChartLibrary();
const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });

function axisOf(values: [number, number], { isWhole = false, isLogarithmic = false } = {}) {
  const { scale, ticks } = roundAxis({ values, isWhole }, isLogarithmic, library);
  const [from = 0, to = 0] = scale.domain();
  return { from, to, ticks };
}

describe('an axis of equal steps', () => {
  it.each([
    [0, 31, '0 10 20 30 40'],
    [0, 218_367, '0 50000 100000 150000 200000 250000'],
    [-7, 5, '-10 -5 0 5 10'],
    [0, 0.0175, '0 0.005 0.01 0.015 0.02'],
    [-1e300, 1e300, '-1e+300 -5e+299 0 5e+299 1e+300'],
  ])('has round numbers: %d to %d', (from, to, ticks) => {
    expect(axisOf([from, to]).ticks.join(' ')).toBe(ticks);
  });

  it('has no half countries', () => {
    expect(axisOf([0, 2], { isWhole: true }).ticks).toEqual([0, 1, 2]);
  });

  it('begins and ends with one, and holds all values between two to eight', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high)) && high - low > 1e-290);
        const { from, to, ticks } = axisOf([low, high]);
        const slack = (high - low) * 1e-6;
        expect(Math.abs(from - (ticks[0] ?? 0)) <= slack).toBe(true);
        expect(Math.abs(to - (ticks.at(-1) ?? 0)) <= slack).toBe(true);
        expect(from <= low + slack && to >= high - slack).toBe(true);
        expect(ticks.length >= 2 && ticks.length <= 8).toBe(true);
      }),
    );
  });
});

describe('an axis of equal ratios', () => {
  it.each([
    [2, 218_367, '1 10 100 1000 10000 100000 1000000'],
    [3, 40, '1 2 5 10 20 50 100'],
    [7, 8, '1 2 5 10'],
    [7, 7, '1 2 5 10 20 50 100'],
    [10, 10, '1 2 5 10 20 50 100'],
    [2, 2000, '1 10 100 1000 10000'],
    [1, 1e20, '1 100000 10000000000 1000000000000000 100000000000000000000'],
  ])('has round numbers: %d to %d', (from, to, ticks) => {
    expect(axisOf([from, to], { isLogarithmic: true }).ticks.join(' ')).toBe(ticks);
  });

  it('holds all values, above zero, and tells some of them', () => {
    const positive = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { from, to, ticks } = axisOf([low, high], { isLogarithmic: true });
        expect(from > 0 && from <= low * 1.000001 && to >= high * 0.999999 && from < to).toBe(true);
        expect(ticks.length).toBeGreaterThan(1);
      }),
    );
  });
});
