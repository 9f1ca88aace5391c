import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { wordsOf } from '../../src/markdown/words.ts';

it.each([
  ['«https://example.com/ru» и', ['https://example.com/ru']],
  ['„https://example.com/de“.', ['https://example.com/de']],
  ['“https://example.com/en.”', ['https://example.com/en']],
  ['（https://example.com/zh）', ['https://example.com/zh']],
  ['«www.example.com/ru», и', ['http://www.example.com/ru']],
  ['(https://example.com/foo/bar).', ['https://example.com/foo/bar']],
  [
    'https://en.example.org/wiki/River_(disambiguation),',
    ['https://en.example.org/wiki/River_(disambiguation)'],
  ],
  ['<https://example.com/x_>', ['https://example.com/x_']],
])('the addresses of %j are whole and no more', (markdown, addresses) => {
  const tree = parseMarkdown(markdown, 'en');
  const found: string[] = [];
  visit(tree, 'link', ({ url }) => {
    found.push(url);
  });
  expect(found).toEqual(addresses);
  expect(wordsOf(tree)).toBe(markdown.replace(/^<|>$/g, ''));
});
