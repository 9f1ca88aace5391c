import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSizeFault } from '../../src/source/size-limit.ts';

describe('findSizeFault', () => {
  it.each([
    ['fifty thousand lines', 'a\n'.repeat(50_000)],
    ['a word of five thousand characters', `Text ${'a'.repeat(5000)} and more.`],
    ['a megabyte of Chinese without a blank', '地'.repeat(300_000)],
    ['Japanese, Korean and Thai without a blank', 'かカ한ก'.repeat(5000)],
    ['a megabyte of prose on one line', 'word '.repeat(200_000)],
  ])('lets %s pass', (_, text) => {
    expect(findSizeFault(text)).toBeUndefined();
  });

  it('tells of too many lines, at the first beyond the limit', () => {
    expect(findSizeFault('a\n'.repeat(60_000))).toMatchObject({
      place: { start: { line: 50_001, column: 1 } },
      reason: 'The briefing has `60,000` lines, expected at most 50,000',
    });
  });

  it.each([
    ['letters', 'a'],
    ['addresses', 'www.'],
    ['signs without a width', '\u200b'],
    ['blanks that bind', 'a\u00a0'],
    ['brackets', '['],
  ])('tells of %s in a row, and where they begin', (_, part) => {
    const word = part.repeat(6000);
    expect(findSizeFault(`One.\n\nTwo ${word} three.`)).toMatchObject({
      place: { start: { line: 3, column: 5 } },
      actual: String(word.length),
      expected: ['5000'],
    });
  });

  it.each(['`a` ', '[ ', '<b> ', '&amp; '])('tells of %j over and over', (part) => {
    const text = `Text.\n\n${part.repeat(160_000)}`;
    expect(findSizeFault(text)).toMatchObject({
      place: { start: { line: 3, column: 1 } },
      reason: expect.stringContaining('more than `150,000` signs of Markdown up to here'),
    });
  });

  it('tells it of a word that fills the largest briefing', () => {
    expect(findSizeFault('a'.repeat(1_000_000))?.actual).toBe('1000000');
  });

  it('never tells of text whose words are short', () => {
    const word = fc.string({ maxLength: 50, unit: 'grapheme' });
    fc.assert(fc.property(fc.array(word), (words) => findSizeFault(words.join(' ')) === undefined));
  });
});
