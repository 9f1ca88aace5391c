import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/markdown/parse-inline.ts';

const origin = { lang: 'en', text: '' };

describe('inline Markdown of the front matter', () => {
  it.each([
    ['1. April 1945'],
    ['- 5 degrees'],
    ['# 1 in the world'],
    ['> 4 million'],
    ['***'],
    ['| a |'],
    ['[x]: y'],
    ['::: x'],
  ])('keeps what would begin a block as text: %s', (value) => {
    expect(textOf(parseInline(value, origin))).toBe(value);
  });

  it('knows emphasis, links, citations and directives', () => {
    const value = '**b** [l](https://example.org) [@a, p. 3] :amount[US$2bn]{value=2e9}';
    const kinds = parseInline(value, origin).children.map(({ type }) => type);
    expect(kinds.filter((kind) => kind !== 'text')).toEqual([
      'strong',
      'link',
      'citation',
      'textDirective',
    ]);
  });

  it('joins paragraphs with a blank', () => {
    expect(textOf(parseInline('one\n\ntwo', origin))).toBe('one two');
  });

  it('puts nodes where they stand in the file', () => {
    const text = 'facts:\n  - value: "x [@a]"\n';
    const start = text.indexOf('"');
    const place = {
      start: { line: 2, column: start - 6, offset: start },
      end: { line: 2, column: text.length - 7, offset: text.length - 1 },
    };
    const paragraph = parseInline('x [@a]', { lang: 'en', text, place });
    const citation = paragraph.children.find((child) => child.type === 'citation');
    const { start: from, end: to } = citation?.position ?? {};
    expect([text.slice(from?.offset, to?.offset), from?.line, from?.column]).toEqual([
      '[@a]',
      2,
      (from?.offset ?? 0) - 7 + 1,
    ]);
  });

  it('gives each node the place of the whole value where YAML changed the spelling', () => {
    const text = 'value: "x \\u0040 [@a]"';
    const place = { start: { line: 1, column: 8, offset: 7 } };
    const paragraph = parseInline('x @ [@a]', { lang: 'en', text, place });
    expect(paragraph.children.map(({ position }) => position?.start.offset)).toEqual([7, 7]);
  });

  it('leaves nodes without a place where the value has none', () => {
    expect(parseInline('x', origin).children[0]?.position).toBeUndefined();
  });

  it.each([
    ['that the file defines is a mark', 'x[^1]', ['text', 'footnoteReference']],
    ['is one whatever its case', 'x[^ab]', ['text', 'footnoteReference']],
    ['that it does not define is text', 'x[^2]', ['text']],
    ['behind a backslash is text', 'x\\[^1]', ['text']],
  ])('the mark of a footnote %s', (_, value, kinds) => {
    const { children } = parseInline(value, { ...origin, footnotes: ['1', 'ab'] });
    expect(children.map(({ type }) => type)).toEqual(kinds);
  });
});
