import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/check/count-words.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['One two.', 2],
    ['US$4 billion', 2],
    ['Tu-160 bombers', 2],
    ['2008–2012', 1],
    ['one — two', 2],
    ['one—two', 2],
    ['… one', 1],
    ['Связь прервана', 2],
    ['من قطعها؟', 2],
  ])('counts "%s" as %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
