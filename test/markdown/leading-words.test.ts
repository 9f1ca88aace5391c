import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { expect, it } from 'vitest';
import { leadingWords, withoutLeadingWords } from '../../src/markdown/leading-words.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

function paragraph(markdown: string): Paragraph {
  return parseMarkdown(markdown, 'en').children[0] as Paragraph;
}

it.each([
  ['**1945** War.', '1945 War.'],
  ['1^er^ mars 1945 Guerre.', '1er mars 1945 Guerre.'],
  ['1945 War.[@a] More.', '1945 War.'],
  ['**1945 `code`** War.', '1945 '],
])('%s begins with %j', (markdown, words) => {
  expect(leadingWords(paragraph(markdown))).toBe(words);
});

it('leaves out as many of them as it is told, and nothing else', () => {
  const whole = paragraph('**19*45*** War `code` it.');
  fc.assert(
    fc.property(fc.nat(leadingWords(whole).length), (length) => {
      const rest = { ...whole, children: withoutLeadingWords(whole, length) };
      expect(leadingWords(rest)).toBe(leadingWords(whole).slice(length));
      expect(rest.children.some(({ type }) => type === 'inlineCode')).toBe(true);
    }),
  );
});
