import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNumbers } from '../../../src/figures/chart/chart-ticks.ts';

describe('the numbers of an axis', () => {
  it.each([
    [2005, 2011, 10, true, [2005, 2006, 2007, 2008, 2009, 2010, 2011]],
    [2005, 2011, 4, true, [2006, 2008, 2010]],
    [0, 1, 6, false, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [7, 7, 5, false, [7]],
  ])('from %d to %d, at most %d', (from, to, most, whole, ticks) => {
    expect(chooseNumbers(from, to, most, whole)).toEqual(ticks);
  });

  it('are as many as are wanted at most, rise, and keep within the axis', () => {
    const value = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(
        value,
        value,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (a, b, most, whole) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const ticks = chooseNumbers(from, to, most, whole);
          return (
            ticks.length >= 1 &&
            ticks.length <= most &&
            ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0)) &&
            ticks.every((tick) => tick >= from - 1e-6 && tick <= to + 1e-6)
          );
        },
      ),
    );
  });
});
