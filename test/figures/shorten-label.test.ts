import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLabel, shortenLabel } from '../../src/figures/shorten-label.ts';

describe('a label', () => {
  it.each([
    ['Relations restored.', 'Relations restored'],
    [
      'Maduro is re-elected; the result is contested, and Russia recognises it.',
      'Maduro is re-elected',
    ],
    [
      'A long sentence without any clause that goes on and on',
      'A long sentence without any clause that goes…',
    ],
    [
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
      'Donaudampfschifffahrtsgesellschaftskapitänsmü…',
    ],
  ])('of "%s" is "%s"', (text, label) => {
    expect(shortenLabel(text, 46)).toBe(label);
  });

  it('is never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 20, max: 60 }),
        (text, longest) => {
          return shortenLabel(text, longest).length <= longest;
        },
      ),
    );
  });

  it('is broken into equal lines', () => {
    expect(breakLabel('one two three four', 12, (line) => line.length)).toEqual([
      'one two',
      'three four',
    ]);
  });

  it('keeps its words when it is broken', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.integer({ min: 1, max: 40 }), (text, widest) => {
        return breakLabel(text, widest, (line) => line.length).join(' ') === text;
      }),
    );
  });
});
