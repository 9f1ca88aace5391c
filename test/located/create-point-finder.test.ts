import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPointFinder } from '../../src/located/create-point-finder.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'é', '\n', ' ') });

describe('createPointFinder', () => {
  it('finds the way back from each point to its offset', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const offset = number % (text.length + 1);
        const { offsetOf, pointAt } = createPointFinder(text);
        expect(offsetOf(pointAt(offset))).toBe(offset);
      }),
    );
  });

  it('gives the line around an offset, without its end', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const offset = number % (text.length + 1);
        const { lineAt, pointAt } = createPointFinder(text);
        const { start, end } = lineAt(offset);
        expect(text.slice(start, end)).toBe(text.split('\n')[pointAt(offset).line - 1]);
      }),
    );
  });
});
