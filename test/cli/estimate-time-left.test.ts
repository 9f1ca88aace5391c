import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTimeLeft } from '../../src/cli/estimate-time-left.ts';

/** Finish one piece after the other, and tell what was said after each. */
function told(pieces: readonly number[], total = pieces.length): (number | undefined)[] {
  const time = estimateTimeLeft();
  let now = 0;
  time.begin(now);
  return pieces.map((ms, index) => {
    now += ms;
    time.finish(now, total - index - 1, true);
    return time.at(now);
  });
}

describe('the time left', () => {
  it('is not told before enough was measured', () => {
    expect(told([1_000, 1_000, 1_000], 50)).toEqual([undefined, undefined, undefined]);
    expect(told([100, 100, 100, 100, 100], 50)).toEqual(Array(5).fill(undefined));
  });

  it('is the pace so far times what is left', () => {
    expect(told(Array(20).fill(1_000), 50)[19]).toBe(30_000);
  });

  it('runs down between two pieces, and is not told once it has run out', () => {
    const time = estimateTimeLeft();
    time.begin(0);
    for (const now of [1_000, 2_000, 3_000, 4_000]) time.finish(now, 10, true);
    expect(time.at(4_000)).toBe(10_000);
    expect(time.at(9_000)).toBe(5_000);
    expect(time.at(14_000)).toBeUndefined();
  });

  it('begins anew where it had run out', () => {
    const time = estimateTimeLeft();
    time.begin(0);
    for (const now of [1_000, 2_000, 3_000, 4_000]) time.finish(now, 10, true);
    time.finish(40_000, 9, true);
    expect(time.at(40_000)).toBe(72_000);
  });

  it('is measured by what was built, not by what was found finished', () => {
    const time = estimateTimeLeft();
    time.begin(0);
    for (let index = 1; index <= 20; index += 1) time.finish(index, 41 - index, false);
    for (let index = 1; index <= 10; index += 1) time.finish(index * 1_000, 21 - index, true);
    const now = 10_000;
    expect(time.at(now)).toBeGreaterThan(10_000);
    expect(time.at(now)).toBeLessThan(12_000);
  });

  it('is near the truth after a slow start', () => {
    const after = told([8_000, ...Array<number>(30).fill(500)], 100);
    const truth = 69 * 500;
    expect(after[30]).toBeGreaterThan(truth * 0.8);
    expect(after[30]).toBeLessThan(truth * 1.6);
  });

  it('never jumps: a piece that takes long moves it by a quarter', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(pieces, (all) => {
        const said = told(all);
        let now = 0;
        all.forEach((ms, index) => {
          now += ms;
          const before = said[index - 1];
          const after = said[index];
          const due = before === undefined ? 0 : before - ms;
          // Less than one piece is left by then, or none: nothing that could jump.
          if (after === undefined || due < now / (index + 1)) return;
          expect(after).toBeLessThanOrEqual(due * 1.25 + 1e-6);
          expect(after).toBeGreaterThanOrEqual(due / 1.25 - 1e-6);
        });
      }),
    );
  });
});
