import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/check/excerpt-of.ts';

describe('excerptOf', () => {
  it('keeps a short text on one line', () => {
    expect(excerptOf(' One\n two ')).toBe('One two');
  });

  it('cuts a long text after a word', () => {
    expect(excerptOf('word '.repeat(20))).toBe('word word word word word word word…');
  });

  it('cuts a long word', () => {
    expect(excerptOf('x'.repeat(99))).toHaveLength(40);
  });

  it('is never longer than 40 characters', () => {
    fc.assert(fc.property(fc.string(), (text) => excerptOf(text).length <= 40));
  });
});
