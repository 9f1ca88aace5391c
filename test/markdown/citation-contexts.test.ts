import type { Nodes } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { citationFromMarkdown } from '../../src/markdown/citation-from-markdown.ts';
import { citationSyntax } from '../../src/markdown/citation-syntax.ts';
import { withExtensions } from '../../src/markdown/parse-with.ts';
import { citationsOf, parse } from './show-citations.ts';

/** Types of the nodes around the only citation, outermost first. */
function around(markdown: string): string[] {
  const walk = (node: Nodes): string[] | undefined => {
    if (node.type === 'citation') return [];
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const inner = walk(child);
      if (inner) return [node.type, ...inner];
    }
    return undefined;
  };
  return walk(parse(markdown)) ?? ['none'];
}

describe('citations are found', () => {
  test.each([
    ['in a heading', '# As [@a] says', ['root', 'heading']],
    ['in an underlined heading', 'As @a says\n===', ['root', 'heading']],
    ['in emphasis', '*as [@a] says*', ['root', 'paragraph', 'emphasis']],
    ['in strong emphasis', '**@a**', ['root', 'paragraph', 'strong']],
    ['in deleted text', '~~[@a]~~', ['root', 'paragraph', 'delete']],
    ['in the text of a link', '[as @a says](x)', ['root', 'paragraph', 'link']],
    ['as a group in the text of a link', '[as [@a] says](x)', ['root', 'paragraph', 'link']],
    [
      'in the text of a reference',
      '[as *@a* says][x]\n\n[x]: y',
      ['root', 'paragraph', 'linkReference', 'emphasis'],
    ],
    [
      'in a table cell',
      '| x [@a, p. 3] |\n| --- |\n| y |',
      ['root', 'table', 'tableRow', 'tableCell'],
    ],
    ['in a footnote', 'x[^1]\n\n[^1]: See [@a].', ['root', 'footnoteDefinition', 'paragraph']],
    ['in a list item', '- [@a]', ['root', 'list', 'listItem', 'paragraph']],
    ['in a task', '- [x] [@a]', ['root', 'list', 'listItem', 'paragraph']],
    ['in a quotation', '> [@a]', ['root', 'blockquote', 'paragraph']],
  ])('%s', (_, markdown, path) => {
    expect(around(markdown)).toEqual(path);
  });

  test('in the label of a directive', () => {
    const tree = unified()
      .use(remarkParse)
      .use(remarkDirective)
      .use(withExtensions, {
        micromark: [citationSyntax()],
        fromMarkdown: [citationFromMarkdown()],
      })
      .parse(':amount[US$2bn [@a]]{kind=arms}');
    expect(citationsOf(tree).length).toBe(1);
  });

  test('across a line end in a list in a quotation', () => {
    expect(citationsOf(parse('> - x [@a,\n>   p. 3; @b]'))[0]?.items.length).toBe(2);
  });

  test('across a lazy line of a quotation', () => {
    expect(citationsOf(parse('> x [@a,\np. 3; @b]'))[0]?.items.length).toBe(2);
  });

  test('but not across table cells', () => {
    expect(around('| [@a; | @b] |\n| --- | --- |')).toEqual([
      'root',
      'table',
      'tableRow',
      'tableCell',
    ]);
  });

  test('but not in the suffix of another', () => {
    expect(citationsOf(parse('[@a@b]'))[0]?.items[0]?.suffix).toMatchObject([
      { type: 'text', value: '@b' },
    ]);
  });
});

describe('an image', () => {
  test.each([
    ['![as @a says](x)', 'as @a says'],
    ['![see [@a; @b]](x)', 'see [@a; @b]'],
    ['![*see* [*cf.* @a, *p*] x](y)', 'see [*cf.* @a, *p*] x'],
    ['![@a [p. 3]][x]\n\n[x]: y', '@a [p. 3]'],
  ])('keeps the words of its text: %j', (markdown, alt) => {
    const [paragraph] = parse(markdown).children;
    const [image] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(image).toMatchObject({ alt });
  });
});

test('a definition with a key as its label does no harm', () => {
  expect(citationsOf(parse('x [@a]\n\n[@a]: https://x.org "Title"')).length).toBe(1);
});

test('two processors do not share what they read', () => {
  const [spanish, english] = [parse('[@a, págs. 3]', 'es'), parse('[@a, págs. 3]', 'en')];
  expect([spanish, english].map((tree) => citationsOf(tree)[0]?.items[0]?.locator)).toEqual([
    '3',
    undefined,
  ]);
});
