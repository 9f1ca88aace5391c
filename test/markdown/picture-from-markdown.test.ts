import fc from 'fast-check';
import type { Definition, Image, Nodes, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/markdown/parse-inline.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { showCitation } from './show-citations.ts';

function pictureIn(markdown: string): Image {
  let found: Image | undefined;
  visit(parseMarkdown(markdown, 'en'), 'image', (image) => {
    found ??= image;
  });
  if (!found) throw new Error(`no picture in ${markdown}`);
  return found;
}

function definitionIn(markdown: string): Definition {
  const found = parseMarkdown(markdown, 'en').children.find(({ type }) => type === 'definition');
  if (found?.type !== 'definition') throw new Error(`no definition in ${markdown}`);
  return found;
}

/** Citations, each as one line with the source it points at. */
function citationsIn(words: PhrasingContent[] | undefined, source: string): [string, string][] {
  const found: [string, string][] = [];
  visit({ type: 'paragraph', children: words ?? [] } as Nodes, 'citation', (node) => {
    const { start, end } = node.position ?? {};
    found.push([showCitation(node), source.slice(start?.offset, end?.offset)]);
  });
  return found;
}

describe('the caption of a picture', () => {
  it.each([
    ['a group', '![x](x.png "After [see @a, p. 3; @b]")', '[see @a, p. 3; @b]'],
    ['a key in the text', '![x](x.png "As @a [p. 3] says")', '@a [p. 3]'],
    ['one without its author', "![x](x.png 'A. [-@a]')", '[-@a]'],
    ['a key in braces', '![x](x.png (After @{a/b+c}))', '@{a/b+c}'],
    ['one behind escapes', '![x](x.png "A \\"b\\" &amp; \\* [@a]")', '[@a]'],
    ['one over two lines', '![x](x.png "After [@a;\n@b]")', '[@a;\n@b]'],
    ['one in a quotation', '> ![x](x.png "After\n>   two [@a;\n> @b]")', '[@a;\n> @b]'],
    ['one in a list', '1. ![x](x.png\n   "After\n   [@a]"\n   )', '[@a]'],
    ['one in a link', '[![x](x.png "After [@a]")](https://example.org)', '[@a]'],
    ['one in a cell', '| a |\n|---|\n| ![x](x.png "After [@a]") |', '[@a]'],
  ])('knows %s, and where it stands', (_, markdown, written) => {
    const found = citationsIn(pictureIn(markdown).data?.caption, markdown);
    expect(found.map(([, source]) => source)).toEqual([written]);
  });

  it('points at each item by line and column', () => {
    const markdown = '> ![x](x.png "After\n>   two [@a;\n> @b]")';
    const [citation] = (pictureIn(markdown).data?.caption ?? []).filter(
      ({ type }) => type === 'citation',
    );
    const items = citation?.type === 'citation' ? citation.items : [];
    expect(items.map(({ position: { start } }) => [start.line, start.column])).toEqual([
      [2, 10],
      [3, 3],
    ]);
  });

  it.each([
    ['an e-mail address', '![x](x.png "Ask a@example.org")'],
    ['an escaped at-sign', '![x](x.png "Ask \\@a")'],
    ['an escaped bracket', '![x](x.png "Ask \\[\\@a\\]")'],
    ['code', '![x](x.png "The `@a` of it")'],
    ['an address', '![x](x.png "See https://example.org/@a")'],
  ])('takes no citation for %s', (_, markdown) => {
    expect(citationsIn(pictureIn(markdown).data?.caption, markdown)).toEqual([]);
  });

  it('knows emphasis, amounts, flags and marks of notes', () => {
    const markdown =
      "![x](x.png '*a* :amount[US$2bn]{value=2e9} :flag[b]{kind=why} :no-source[] [^n]')\n\n[^n]: n";
    const kinds = (pictureIn(markdown).data?.caption ?? []).map(({ type }) => type);
    expect(kinds.filter((kind) => kind !== 'text')).toEqual([
      'emphasis',
      'textDirective',
      'textDirective',
      'textDirective',
      'footnoteReference',
    ]);
  });

  it('is its words as a title', () => {
    expect(pictureIn('![x](x.png "After *the* \\"war\\"")').title).toBe('After the "war"');
  });

  it('is read in a definition', () => {
    const markdown = "![x][r]\n\n[r]: x.png 'After\n  [@a]'";
    expect(citationsIn(definitionIn(markdown).data?.caption, markdown)).toEqual([['‹@a›', '[@a]']]);
  });

  it('is none in the title of a link, or of a source', () => {
    const link = parseInline('[x](y "*a* [@b]")', { lang: 'en', text: '' }).children[0];
    expect([link, definitionIn('[@a]: https://example.org "*A*. [@b]"')]).toMatchObject([
      { title: '*a* [@b]' },
      { title: '*A*. [@b]' },
    ]);
  });

  it('has its places in a value of the front matter', () => {
    const text = 'value: ![x [@a]](x.png "y [@b]")';
    const place = { start: { line: 1, column: 8, offset: 7 } };
    const value = text.slice(7);
    const { children } = parseInline(value, { lang: 'en', text, place });
    const { alternative, caption } = (children[0] as Image).data ?? {};
    expect([citationsIn(alternative, text), citationsIn(caption, text)]).toEqual([
      [['‹@a›', '[@a]']],
      [['‹@b›', '[@b]']],
    ]);
  });

  it('holds what the same words would in a paragraph', () => {
    const words = fc
      .array(
        fc.constantFrom('a', 'é', '[@k]', '@k', ' ', '*', '[', ']', '\\', '.', ';', ':', '\n', '`'),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''))
      .filter((value) => !/\n\s*\n/.test(value) && !/(^|[^\\])(\\\\)*\\$/.test(value));
    fc.assert(
      fc.property(words, (value) => {
        // Words before and after, so that nothing begins a block or is trimmed.
        const shown = `b ${value} e`.replace(/\s*\n\s*/g, '\n');
        // Nor a definition, whose second line begins with a colon, nor a block of code.
        fc.pre(!/\n(\*|:|```|$)/.test(shown));
        const caption = pictureIn(`![x](x.png "${shown}")`).data?.caption ?? [];
        const [paragraph] = parseMarkdown(shown, 'en').children;
        const expected = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(withoutPlaces(caption)).toEqual(withoutPlaces(expected));
      }),
    );
  });
});

function withoutPlaces(nodes: readonly Nodes[]): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value)),
  );
}

describe('the alternative of a picture', () => {
  it.each([
    ['a group', '![After [see @a, p. 3]](x.png)', '[see @a, p. 3]'],
    ['a key in the text', '![As @a says](x.png)', '@a'],
    ['one inside emphasis', '![*As [@a]* says](x.png)', '[@a]'],
    ['one over two lines', '> ![After [@a;\n> @b]](x.png)', '[@a;\n> @b]'],
  ])('keeps %s, and where it stands', (_, markdown, written) => {
    const found = citationsIn(pictureIn(markdown).data?.alternative, markdown);
    expect(found.map(([, source]) => source)).toEqual([written]);
  });

  it('keeps its words', () => {
    expect(textOf(pictureIn('![*Map* of `x`](x.png)').data?.alternative)).toBe('Map of x');
  });
});
