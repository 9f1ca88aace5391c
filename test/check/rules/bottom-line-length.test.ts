import { describe, expect, it } from 'vitest';
import { bottomLineLength } from '../../../src/check/rules/bottom-line-length.ts';
import { reasonsIn } from './found-in.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const bottomLine = (text: string) => `:::bottom-line\n${text}\n:::`;

describe('bottomLineLength', () => {
  it('says nothing of 60 words with citations', async () => {
    expect(await reasonsIn(bottomLineLength, bottomLine(`${words(60)}.[@a, p. 3]`))).toEqual([]);
  });

  it('tells of 61 words', async () => {
    expect(await reasonsIn(bottomLineLength, bottomLine(`${words(61)}.[@a]`))).toEqual([
      'Unexpected bottom line of `61` words, expected 60 at most',
    ]);
  });

  it('counts the words of all its paragraphs', async () => {
    const text = `${words(40)}.[@a]\n\n${words(40)}.[@a]`;
    expect(await reasonsIn(bottomLineLength, bottomLine(text))).toHaveLength(1);
  });

  it('looks at no other block', async () => {
    expect(await reasonsIn(bottomLineLength, `:::sourcing\n${words(99)}.\n:::`)).toEqual([]);
  });
});
