import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { citationFromMarkdown } from '../../src/markdown/citation-from-markdown.ts';
import { citationSyntax } from '../../src/markdown/citation-syntax.ts';
import { groups, keys, locators, textual } from './citation-cases.ts';
import { citationToMarkdown } from './citation-to-markdown.ts';
import { citationsOf, showCitation } from './show-citations.ts';

function read(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), citationSyntax()],
    mdastExtensions: [gfmFromMarkdown(), citationFromMarkdown()],
  });
}

function write(tree: Nodes): string {
  return toMarkdown(tree, { extensions: [gfmToMarkdown(), citationToMarkdown()] });
}

/** Citations as text; a suppressed key in the running text means the same as one in brackets. */
function shown(tree: Root): string[] {
  return citationsOf(tree).map(showCitation);
}

describe('writing', () => {
  test.each([
    '[@a]',
    '[see *also* @a, pp. 33–35 and more; -@b]',
    '@a',
    '@a [p. 3; see @b]',
    '@{a b}',
    'As [@a](x) says.',
  ])('keeps %j', (markdown) => {
    expect(shown(read(write(read(markdown))))).toEqual(shown(read(markdown)));
  });

  test.each([
    ['[ @a;@b ]', '[@a; @b]\n'],
    ['-@a [p. 3]', '[-@a, p. 3]\n'],
    ['@a\n[3]', '@a [p. 3]\n'],
    ['@{a.}', '@{a.}\n'],
    ['@{a}b', '@{a}b\n'],
    ['[@a, {ch. one}]', '[@a, {ch. one}]\n'],
    ['[@a, {}12 x]', '[@a{}, 12 x]\n'],
    ['\\@a', '\\@a\n'],
    ['\\[@a\\]', '\\[@a]\n'],
    ['[@a \\; x]', '[@a \\; x]\n'],
    ['@a [and more]', '@a [and more]\n'],
    ['a @ b', 'a @ b\n'],
    ['<a@b.cd>', '<a@b.cd>\n'],
    ['[x](<a @b>)', '[x](<a @b>)\n'],
  ])('writes %j as %j', (markdown, written) => {
    expect(write(read(markdown))).toBe(written);
  });

  test.each([...groups, ...textual, ...keys, ...locators].map(([markdown]) => markdown))(
    'keeps the citations of %j',
    (markdown) => {
      const tree = read(markdown);
      expect(shown(read(write(tree)))).toEqual(shown(tree));
    },
  );

  test('escapes text that would be read as a key', () => {
    const text = fc.constantFrom('@a', 'x @b', ' -@c', '@{d}', '[@e]', '@ж', 'a@b.cd', '@', ' @ ');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (parts) => {
        const value = parts.join('');
        const written = write({ type: 'paragraph', children: [{ type: 'text', value }] });
        expect(citationsOf(read(written))).toEqual([]);
      }),
    );
  });
});
