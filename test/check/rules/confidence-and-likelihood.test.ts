import { describe, expect, it } from 'vitest';
import { confidenceAndLikelihood } from '../../../src/check/rules/confidence-and-likelihood.ts';
import { foundIn, reasonsIn } from './found-in.ts';

describe('confidenceAndLikelihood', () => {
  it.each([
    ['two sentences', 'It is likely. We have high confidence in that.'],
    ['two sentences with a citation between', 'It is likely.[@a] We have low confidence in it.'],
    ['two paragraphs', 'It is likely\n\nhigh confidence'],
    ['another kind of confidence', 'Public confidence is likely to fall.'],
    ['a judgement with its level', ':::judgement{confidence=low}\nIt is likely.\n:::'],
  ])('says nothing of %s', async (_, body) => {
    expect(await reasonsIn(confidenceAndLikelihood, body)).toEqual([]);
  });

  it.each([
    ['in one sentence', 'We have high confidence that it is likely.', 'likely'],
    ['over a line end', 'With moderate\nconfidence it is very\nlikely.', 'very\nlikely'],
    ['with a range', 'With low to moderate confidence it is probable.', 'probable'],
    ['in a heading', '## High confidence, almost certain', 'almost certain'],
    [
      'with an abbreviation between',
      'Mr. Abel says with high confidence that the U.S. Navy is likely to come.',
      'likely',
    ],
  ])('tells of both %s', async (_, body, at) => {
    const found = await foundIn(confidenceAndLikelihood, body);
    expect(found.map((finding) => finding.at)).toEqual([at]);
  });

  it('says nothing in another language', async () => {
    const body = 'With high confidence it is likely.';
    expect(await reasonsIn(confidenceAndLikelihood, body, [], 'ru')).toEqual([]);
  });
});
