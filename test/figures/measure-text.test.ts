import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextMeasure, type FontWidths } from '../../src/figures/measure-text.ts';
import { measureText } from '../support/own-template.ts';

describe('the widths of characters', () => {
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

  it('never get smaller with more text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(measureText(`${one} ${other}`, 8)).toBeGreaterThanOrEqual(measureText(one, 8));
      }),
    );
  });
});

/** A font whose letter A tells the weight it is measured in. */
const telling: FontWidths = Object.fromEntries(
  [300, 400, 500, 600, 700, 900].map((weight) => [
    weight,
    { '41': weight.toString(16).padStart(3, '0') },
  ]),
);

describe('a weight that cannot print', () => {
  it.each([
    ['text in 500', 400, [300, 500, 700], 500],
    ['text in a lighter one', 400, [300, 600], 300],
    ['text in a heavier one where there is no lighter one', 400, [600, 700], 600],
    ['half-bold text in bold', 600, [400, 700], 700],
    ['bold text in black', 700, [400, 900], 900],
    ['bold text in half-bold', 700, [400, 600], 600],
    ['text in any of the family where no face is known to print', 400, [], 400],
  ] as const)('is measured as the browser prints it: %s', (_, wanted, weights, printed) => {
    expect(createTextMeasure(telling, weights)('A', 1000, wanted)).toBe(printed);
  });
});
