import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord } from '../../../src/references/print/cut-at-word.ts';

describe('cutAtWord', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['one word too many', 12, 'one word too…'],
    ['ends right here, not later', 15, 'ends right here…'],
    ['a list, and more of it', 9, 'a list…'],
    ['Donaudampfschifffahrt', 10, 'Donaudampf…'],
    ['委内瑞拉与俄罗斯的关系', 4, '委内瑞拉…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧👩‍👩‍👧…'],
  ])('cuts `%s` after %i characters', (text, most, expected) => {
    expect(cutAtWord(text, most)).toBe(expected);
  });

  it('gives the beginning of any text, and never more than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (text, most) => {
          const cut = cutAtWord(text, most);
          const letters = [...new Intl.Segmenter('und').segment(cut)].length;
          expect(cut === text || cut.endsWith('…')).toBe(true);
          expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
          if (cut !== text) expect(letters).toBeLessThanOrEqual(most + 1);
        },
      ),
    );
  });
});
