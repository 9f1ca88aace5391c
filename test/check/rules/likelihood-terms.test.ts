import { describe, expect, it } from 'vitest';
import { likelihoodTerms } from '../../../src/check/rules/likelihood-terms.ts';
import { foundIn, reasonsIn } from './found-in.ts';

describe('likelihoodTerms', () => {
  it.each([
    ['the first set', 'It is likely, very unlikely, or almost certain.'],
    ['the second set', 'It is probable, highly improbable, or nearly certain.'],
    ['a remote place', 'It is likely in a remote region.'],
    ['words that hold others', 'It is likely. The unlikeliest, improbability.'],
    ['code', 'It is likely. Call `x`.\n\n```\nprobable\n```'],
  ])('says nothing of %s', async (_, body) => {
    expect(await reasonsIn(likelihoodTerms, body)).toEqual([]);
  });

  it('tells of each word of the other set, at the word', async () => {
    const body = 'It is likely.\n\n- That is *highly\n  probable*.\n- A remote chance.';
    const found = await foundIn(likelihoodTerms, body);
    expect(found.map(({ actual }) => actual)).toEqual(['highly probable', 'remote']);
  });

  it('points at the word', async () => {
    const [found] = await foundIn(likelihoodTerms, 'It is likely; it is \\*probable.');
    expect(found?.at).toBe('probable');
  });

  it('names the place of the first word', async () => {
    const [found] = await foundIn(likelihoodTerms, 'It is likely.\n\nIt is probable.');
    const [first, second] = [found?.cause?.place, found?.place];
    expect([first?.start.column, second?.start.column]).toEqual([7, 7]);
  });

  it('looks into facts', async () => {
    const keys = ['facts:', '  - {label: Fall, value: probable}'];
    const [found] = await foundIn(likelihoodTerms, 'It is likely.', keys);
    expect(found?.at).toBe('probable');
  });

  it('says nothing in another language', async () => {
    expect(await reasonsIn(likelihoodTerms, 'likely probable', [], 'es')).toEqual([]);
  });

  it('looks at English of any country', async () => {
    expect(await reasonsIn(likelihoodTerms, 'likely probable', [], 'en-GB')).toHaveLength(1);
  });
});
