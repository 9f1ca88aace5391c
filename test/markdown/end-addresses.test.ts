import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/markdown/parse-inline.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

function linksIn(text: string): Link[] {
  const links: Link[] = [];
  visit(parseMarkdown(text, 'en'), 'link', (link) => {
    links.push(link);
  });
  return links;
}

describe('a bare address', () => {
  it.each([
    ['«https://example.org/a»', 'https://example.org/a'],
    ['So «https://example.org/a», и', 'https://example.org/a'],
    ['»https://example.org/a« heißt', 'https://example.org/a'],
    ['“https://example.org/a.”', 'https://example.org/a'],
    ['„https://example.org/a“', 'https://example.org/a'],
    ['‘https://example.org/a’.', 'https://example.org/a'],
    ['(‹https://example.org/a›)', 'https://example.org/a'],
    ['「https://example.org/a」と', 'https://example.org/a'],
    ['（https://example.org/a）', 'https://example.org/a'],
    ['https://example.org/a。', 'https://example.org/a'],
    ['https://example.org/a؟', 'https://example.org/a'],
    ['https://example.org/a…', 'https://example.org/a'],
    ['“https://example.org/a”—so', 'https://example.org/a'],
    ['«www.example.org/a»', 'http://www.example.org/a'],
    ['“www.example.org”, so', 'http://www.example.org'],
    ['«https://example.org/report_(final).pdf»', 'https://example.org/report_(final).pdf'],
  ])('ends before the mark that closes it: %s', (text, url) => {
    expect(linksIn(text).map((link) => link.url)).toEqual([url]);
  });

  it.each([
    'https://example.org/wiki/L’Équipe',
    'https://example.org/wiki/雷诺（消歧义）',
    'https://example.org/путь/файл',
    'https://example.org/x_',
    'https://example.org/?a=1&b=2',
  ])('keeps such marks inside: %s', (url) => {
    expect(linksIn(`See <${url}> and ${url} there`).map((link) => link.url)).toEqual(
      url.endsWith('_') ? [url, url.slice(0, -1)] : [url, url],
    );
  });

  it.each(['<https://example.org/a»>', '[https://example.org/a»](https://example.org/a»)'])(
    'is as it is written where marks of Markdown hold it: %s',
    (text) => {
      expect(linksIn(text).map((link) => link.url)).toEqual(['https://example.org/a»']);
    },
  );

  it('leaves the rest as text, with its place', () => {
    const text = 'So «https://example.org/a», и';
    const [paragraph] = parseMarkdown(text, 'ru').children;
    const rest = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
    expect(rest).toMatchObject({
      type: 'text',
      value: '», и',
      position: { start: { column: text.indexOf('»') + 1 }, end: { column: text.length + 1 } },
    });
  });

  it('is none where nothing is left of it', () => {
    expect(linksIn('https://»x')).toEqual([]);
  });

  it('ends so in values of the front matter, too', () => {
    const { children } = parseInline('«https://example.org/a»', { lang: 'ru', text: '' });
    expect(children.map((child) => (child.type === 'link' ? child.url : child.type))).toEqual([
      'text',
      'https://example.org/a',
      'text',
    ]);
  });
});
