import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, placeInTurn } from '../../../src/figures/geometry/place-in-turn.ts';

/** Seats in a row: each wish would rather sit near a place of its own. */
function seat(wishes: readonly number[], seats: number): (number | undefined)[] {
  return placeInTurn<number, number>(wishes, (wish, placed) => ({
    offers: Array.from({ length: seats }, (_, spot) => ({ spot, cost: Math.abs(spot - wish) })),
    isFree: (spot) => placed.every((other) => other.spot !== spot),
  }));
}

function choose(choice: Choice<string>): string | undefined {
  return placeInTurn(['wish'], () => choice)[0];
}

describe('placeInTurn', () => {
  it('gives each the nearest seat that those before it have left', () => {
    expect(seat([1, 1, 1, 1], 3)).toEqual([1, 0, 2, undefined]);
  });

  it('never gives one seat to two, and leaves none who could sit', () => {
    const wishes = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 9 }), (all, seats) => {
        const found = seat(all, seats).flatMap((spot) => spot ?? []);
        expect(new Set(found).size).toBe(found.length);
        expect(found).toHaveLength(Math.min(all.length, seats));
      }),
    );
  });

  it('takes the earlier of two that cost the same', () => {
    const offers = ['a', 'b'].map((spot) => ({ spot, cost: 1 }));
    expect(choose({ offers, isFree: () => true })).toBe('a');
  });

  it('counts what speaks against a free spot besides', () => {
    const offers = ['a', 'b'].map((spot, cost) => ({ spot, cost }));
    expect(choose({ offers, isFree: () => true, costOf: (spot) => (spot === 'a' ? 2 : 0) })).toBe(
      'b',
    );
  });

  it('takes no spot that may not be', () => {
    const offers = [{ spot: 'a', cost: 0 }];
    expect(choose({ offers, isFree: () => true, costOf: () => Infinity })).toBeUndefined();
  });
});
