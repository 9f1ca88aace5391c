import { describe, expect, it } from 'vitest';
import { makeTextWidths } from '../../scripts/make-text-widths.mjs';
import { measureText } from '../../src/figures/measure-text.ts';
import { textWidths } from '../../src/figures/text-widths.ts';

describe('the widths of characters', () => {
  it('are those of the font', () => {
    expect(textWidths).toEqual(makeTextWidths());
  });

  it('add up', () => {
    expect(measureText('ab', 10)).toBeCloseTo(measureText('a', 10) + measureText('b', 10));
  });

  it('are greater in bold', () => {
    expect(measureText('Soviet era', 8, 600)).toBeGreaterThan(measureText('Soviet era', 8));
  });

  it('are generous where the font has no character', () => {
    expect(measureText('史', 10)).toBe(10);
  });

  it('leave out marks that stand above a letter', () => {
    expect(measureText('x\u0323', 10)).toBe(measureText('x', 10));
  });
});
