import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/figures/chart/spread-labels.ts';

const wanted = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 10 });
const range = { from: 0, to: 100 };

describe('labels beside the ends of lines', () => {
  it('keep their distance and their range', () => {
    fc.assert(
      fc.property(wanted, (list) => {
        const places = spreadLabels(list, 9, range, Number.POSITIVE_INFINITY);
        const sorted = [...(places ?? [])].sort((a, b) => a - b);
        return (
          places !== undefined &&
          sorted.every((place) => place >= -1e-6 && place <= 100 + 1e-6) &&
          sorted.slice(1).every((place, index) => place - (sorted[index] ?? 0) >= 9 - 1e-6)
        );
      }),
    );
  });

  it('keep the order of the lines', () => {
    fc.assert(
      fc.property(wanted, (list) => {
        const places = spreadLabels(list, 9, range, Number.POSITIVE_INFINITY) ?? [];
        return list.every((one, a) =>
          list.every((other, b) => one >= other || (places[a] ?? 0) < (places[b] ?? 0)),
        );
      }),
    );
  });

  it('stay where they are when they do not touch', () => {
    expect(spreadLabels([50, 10, 30], 9, range, 5)).toEqual([50, 10, 30]);
  });

  it('are given up when one must go too far', () => {
    expect(spreadLabels([50, 50, 50, 50], 9, range, 10)).toBeUndefined();
  });

  it('are given up when the range is too short', () => {
    expect(spreadLabels([1, 2, 3], 9, { from: 0, to: 10 }, 100)).toBeUndefined();
  });
});
