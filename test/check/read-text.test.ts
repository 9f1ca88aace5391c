import { describe, expect, it } from 'vitest';
import { readText } from '../../src/check/read-text.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

const read = (source: string) => readText(parseMarkdown(source, 'en'), source);

/** The characters of the source that the first occurrence of some words was read from. */
function pointedAt(source: string, words: string): string {
  const { text, locate } = read(source);
  const start = text.indexOf(words);
  const place = locate(start, start + words.length);
  return source.slice(place?.start.offset, place?.end?.offset);
}

describe('readText', () => {
  it('leaves out citations, tags and questions', () => {
    const { text } = read('One[@a] :flag[why?]{kind=why} two. :no-source[]');
    expect(text.replace(/\s+/g, ' ').trim()).toBe('One two.');
  });

  it('keeps the text of amounts, links and code', () => {
    expect(read(':amount[US$2]{value=2} [b](https://x.org) `c`').text.trim()).toBe('US$2 b c');
  });

  it('keeps a word for a citation in running text', () => {
    expect(read('@a says so').text.trim()).toBe('a says so');
  });

  it('knows where citations stand', () => {
    expect(read('One.[@a] Two. :no-source[]').clusters).toEqual([4, 10]);
  });

  it.each([
    ['plain words', 'One two three.', 'two'],
    ['words after an escape', 'One \\*two three.', 'three'],
    ['words after an entity', 'One &amp; two.', 'two'],
    ['words on a second line', '> One\n> two three.', 'three'],
    ['words in emphasis', 'One **two** three.', 'two'],
    ['words after a citation', 'One.[@a] Two.', 'Two'],
  ])('finds %s', (_, source, words) => {
    expect(pointedAt(source, words)).toBe(words);
  });

  it('gives line and column of words on a later line', () => {
    const { text, locate } = read('One\ntwo three.');
    expect(locate(text.indexOf('three'), text.indexOf('three') + 5)?.start).toMatchObject({
      line: 2,
      column: 5,
    });
  });

  it('points at the first node of words that run over several', () => {
    expect(pointedAt('One **two** three.', 'two three')).toBe('two');
  });

  it('points nowhere in a tree without places', () => {
    const node = {
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value: 'One' }],
    };
    expect(readText(node, '').locate(0, 3)).toBeUndefined();
  });
});
