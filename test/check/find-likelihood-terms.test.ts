import { describe, expect, it } from 'vitest';
import { findLikelihoodTerms } from '../../src/check/find-likelihood-terms.ts';

const first =
  'almost no chance; very unlikely; unlikely; roughly even chance; likely; very likely; almost certain';
const second =
  'remote chance; highly improbable; improbable; roughly even odds; probable; highly probable; nearly certain';

describe('findLikelihoodTerms', () => {
  it.each([
    ['first', first],
    ['second', second],
  ])('knows every word of the %s set', (set, words) => {
    expect(findLikelihoodTerms(words).map((found) => found.set)).toEqual(Array(7).fill(set));
  });

  it('finds the longest term', () => {
    expect(findLikelihoodTerms('Very  likely.').map(({ term }) => term)).toEqual(['Very likely']);
  });

  it('gives the terms in reading order', () => {
    const found = findLikelihoodTerms('probable, likely');
    expect(found.map(({ set }) => set)).toEqual(['second', 'first']);
  });
});
