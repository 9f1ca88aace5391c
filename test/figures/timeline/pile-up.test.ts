import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pileUp } from '../../../src/figures/timeline/pile-up.ts';

describe('pileUp', () => {
  it('leaves what stands alone in its place', () => {
    expect(pileUp([10, 30, 20], 5)).toEqual([
      { x: 10, members: [0] },
      { x: 20, members: [2] },
      { x: 30, members: [1] },
    ]);
  });

  it('piles up what is nearer than the distance to the first', () => {
    expect(pileUp([10, 14, 16, 12], 5)).toEqual([
      { x: 10, members: [0, 3, 1] },
      { x: 16, members: [2] },
    ]);
  });

  it('loses nothing, moves nothing as far as the distance, and keeps the piles apart', () => {
    const xs = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 80 });
    fc.assert(
      fc.property(xs, (places) => {
        const piles = pileUp(places, 5);
        expect(piles.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([
          ...places.keys(),
        ]);
        for (const [index, { x, members }] of piles.entries()) {
          const next = piles[index + 1];
          if (next) expect(next.x - x).toBeGreaterThanOrEqual(5);
          for (const member of members) expect((places[member] ?? 0) - x).toBeLessThan(5);
        }
      }),
    );
  });
});
