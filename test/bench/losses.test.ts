import { describe, expect, it } from 'vitest';
import { losses, type QuickFigures } from '../../bench/frame/losses.mjs';

const figures = (ratios: QuickFigures['ratios'], floor = 'Chromium 156.0.1'): QuickFigures => ({
  floor,
  ratios,
});
const around = (median: number) => ({ median, least: median - 0.1, most: median + 0.1 });

describe('losses', () => {
  it('passes over what has grown by 15 % or less, or become faster', () => {
    const before = figures({ cold: around(2), check: around(1) });
    const now = figures({ cold: around(2.3), check: around(0.5) });
    expect(losses(now, before)).toEqual([]);
  });

  it('tells what has grown by more, the worst first', () => {
    const before = figures({ cold: around(2), check: around(1) });
    const now = figures({ cold: around(2.4), check: around(2) });
    const found = losses(now, before);
    expect(found).toMatchObject([
      { name: 'check', before: 1, now: 2 },
      { name: 'cold', before: 2, now: 2.4 },
    ]);
    expect(found?.[0]?.growth).toBeCloseTo(1);
  });

  it('is sure only where every round of now is above every round of before', () => {
    const before = figures({ cold: { median: 1, least: 0.9, most: 1.3 } });
    const sureOf = (least: number) =>
      losses(figures({ cold: { median: 1.5, least, most: 1.6 } }), before)?.map(({ sure }) => sure);
    expect(sureOf(1.2)).toEqual([false]);
    expect(sureOf(1.4)).toEqual([true]);
  });

  it('passes over a ratio that was not measured before', () => {
    expect(losses(figures({ table: around(9) }), figures({ cold: around(1) }))).toEqual([]);
  });

  it('compares with another version of the same browser, and with no other floor', () => {
    const now = figures({ cold: around(3) });
    expect(losses(now, figures({ cold: around(1) }, 'Chromium 150.0.2'))).toHaveLength(1);
    expect(losses(now, figures({ cold: around(1) }, 'Google Chrome 150.0.2'))).toBeUndefined();
  });
});
