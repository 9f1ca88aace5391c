import { describe, expect, it } from 'vitest';
import { amountsOverlap } from '../../src/eras/amounts-overlap.ts';

describe('amountsOverlap', () => {
  it.each([
    ['the first names the second', { id: 'a', overlaps: ['b'] }, { id: 'b', overlaps: [] }, true],
    ['the second names the first', { id: 'a', overlaps: [] }, { id: 'b', overlaps: ['a'] }, true],
    ['both name a third', { id: 'a', overlaps: ['c'] }, { id: 'b', overlaps: ['c'] }, false],
    ['neither has an id', { overlaps: ['c'] }, { overlaps: [] }, false],
  ])('where %s: %#', (_, a, b, overlap) => {
    expect(amountsOverlap(a, b)).toBe(overlap);
  });
});
