import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLabel } from '../../src/figures/break-label.ts';

describe('a label', () => {
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
