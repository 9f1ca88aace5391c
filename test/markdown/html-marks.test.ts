import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/markdown/parse-inline.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { wordsOf } from '../../src/markdown/words.ts';
import { widely } from '../support/widely.ts';

/** The tree in short: types, and the words of texts. */
function shape(markdown: string): string {
  return parseMarkdown(markdown, 'en').children.map(show).join(' ');
}

function show(node: Nodes): string {
  if ('children' in node) return `${node.type}(${node.children.map(show).join(' ')})`;
  if (node.type === 'html') return `html:${node.value}`;
  return 'value' in node ? JSON.stringify(node.value) : node.type;
}

describe('a break of HTML', () => {
  it.each([
    ['a<br>b', 'paragraph("a" break "b")'],
    ['a<br/>b', 'paragraph("a" break "b")'],
    ['a<BR />b', 'paragraph("a" break "b")'],
    ['a<br\t/>b', 'paragraph("a" break "b")'],
    ['a\n<br>\nb', 'paragraph("a\\n" break "\\nb")'],
    ['- a<br>b', 'list(listItem(paragraph("a" break "b")))'],
    ['**a<br>b**', 'paragraph(strong("a" break "b"))'],
    ['[a<br>b](#c)', 'paragraph(link("a" break "b"))'],
    [
      '| a |\n|---|\n| b<br>c |',
      'table(tableRow(tableCell("a")) tableRow(tableCell("b" break "c")))',
    ],
  ])('is read in %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(expected);
  });

  it.each([
    ['<br>', 'html:<br>'],
    ['a\n\n<br>\n\nb', 'paragraph("a") html:<br> paragraph("b")'],
    ['<br>\n*b* [@k]', 'html:<br> paragraph(emphasis("b") " " citation)'],
    ['<br/> <br/>\nb', 'html:<br/> <br/> paragraph("b")'],
  ])('takes no text with it on a line of its own: %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(expected);
  });

  it.each(['a<br clear="all">b', 'a<brx>b', 'a</br>b'])('stays raw HTML in %j', (markdown) => {
    expect(shape(markdown)).toContain('html:');
  });

  it.each(['`a<br>b`', 'a\\<br>b', '1 <br 2'])('stays text in %j', (markdown) => {
    expect(shape(markdown)).not.toMatch(/break|html/);
  });
});

describe('raised and lowered text of HTML', () => {
  it.each([
    ['10<sup>3</sup> m', 'paragraph("10" superscript("3") " m")'],
    ['H<sub>2</sub>O', 'paragraph("H" subscript("2") "O")'],
    ['<SUP>a</SUP>', 'paragraph(superscript("a"))'],
    ['x<sup>a *b* c</sup>', 'paragraph("x" superscript("a " emphasis("b") " c"))'],
    ['x<sup>a<sub>b</sub></sup>', 'paragraph("x" superscript("a" subscript("b")))'],
    [
      '| a |\n|---|\n| m<sup>2</sup> |',
      'table(tableRow(tableCell("a")) tableRow(tableCell("m" superscript("2"))))',
    ],
    ['## CO<sub>2</sub>', 'heading("CO" subscript("2"))'],
  ])('is read in %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(expected);
  });

  it.each(['a<sup>b', 'a</sup>b', 'a<sup></sup>b', 'a<sup class="x">b</sup>', 'a<sup>b\nc</sup>'])(
    'stays raw HTML in %j',
    (markdown) => {
      expect(shape(markdown)).toContain('html:');
      expect(shape(markdown)).not.toContain('script');
    },
  );

  it('reads in values of the front matter too', () => {
    const paragraph = parseInline('10<sup>3</sup> m<br>high', { lang: 'en', text: '' });
    expect(wordsOf(paragraph)).toBe('10³ m high');
  });

  it('costs little where tags are opened without end', { tags: ['wide', 'slow'] }, () => {
    const before = process.cpuUsage();
    parseMarkdown('<sup>'.repeat(widely(5000, 20_000)), 'en');
    parseMarkdown('<sup>a<'.repeat(widely(2500, 5000)), 'en');
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(8000);
  });

  it('loses no word, whatever the tags', () => {
    const pieces = fc.constantFrom(
      '<br>',
      '<br/',
      '<sup>',
      '</sup>',
      '<sub>',
      '</sub>',
      'w',
      '\n',
      ' ',
      '*',
      '|',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const markdown = parts.join('');
        const shown = shape(markdown);
        const count = (text: string) => text.split('w').length;
        expect(count(shown)).toBe(count(markdown));
      }),
    );
  });
});
