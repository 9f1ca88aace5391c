import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortWording } from '../../../src/figures/timeline/short-wording.ts';

describe('the short wording', () => {
  it.each([
    ['Relations restored.', 'Relations restored'],
    [
      'Maduro is re-elected; the result is contested, and Russia recognises it.',
      'Maduro is re-elected',
    ],
    ['Worst year of the programme: 218,326 cases.', 'Worst year of the programme'],
    ['Two bombers are sent – the second time since 2008.', 'Two bombers are sent'],
    ['War: the capital falls.', 'War: the capital falls'],
    ['Agreement with the U.S. Senate.', 'Agreement with the U.S. Senate'],
    ['Agreement is signed. The text is secret.', 'Agreement is signed'],
    ['A long sentence without any clause that goes on and on', undefined],
    ['وُقّع الاتفاق في القاهرة؛ ولم ينشر نصه.', 'وُقّع الاتفاق في القاهرة'],
  ])('of "%s" is "%s"', (text, wording = text) => {
    expect(shortWording(text)).toBe(wording);
  });

  it('is a beginning of the text, and never ends in an ellipsis of its own', () => {
    const text = fc.lorem({ maxCount: 3, mode: 'sentences' });
    fc.assert(fc.property(text, (whole) => whole.startsWith(shortWording(whole))));
  });
});
