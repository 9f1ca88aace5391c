import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partLine } from '../../../src/figures/chart/part-line.ts';

const stretch = fc
  .tuple(
    fc.double({ min: -20, max: 120, noNaN: true }),
    fc.double({ min: 0, max: 40, noNaN: true }),
  )
  .map(([from, length]) => ({ from, to: from + length }));

describe('partLine', () => {
  it('leaves a line whole where nothing is taken out', () => {
    expect(partLine({ from: 0, to: 100 }, [])).toEqual([{ from: 0, to: 100 }]);
  });

  it('leaves what is before, between and after', () => {
    const taken = [
      { from: 60, to: 70 },
      { from: 10, to: 30 },
    ];
    expect(partLine({ from: 0, to: 100 }, taken)).toEqual([
      { from: 0, to: 10 },
      { from: 30, to: 60 },
      { from: 70, to: 100 },
    ]);
  });

  it('leaves nothing that is taken, and nothing outside', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (taken) => {
        const rest = partLine({ from: 0, to: 100 }, taken);
        const faults = rest.filter(
          ({ from, to }) =>
            from < 0 ||
            to > 100 ||
            taken.some((one) => one.from < one.to && one.from < to && from < one.to),
        );
        expect(faults).toEqual([]);
      }),
    );
  });
});
