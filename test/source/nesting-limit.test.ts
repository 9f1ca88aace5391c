import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNestingFault } from '../../src/source/nesting-limit.ts';

const reasonFor = (text: string) => findNestingFault(text)?.reason;
const lineFor = (text: string) => findNestingFault(text)?.place?.start.line;

const sentence =
  'The *first* sentence cites.[@a; @b, p. 3] The second has a [link](https://a.b/c) and `code`.\n';

function stair(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a\n`).join('');
}

describe('findNestingFault', () => {
  it.each([
    ['nothing', ''],
    ['a list a hundred deep', stair(100)],
    ['a quote fifty deep', `${'> '.repeat(50)}a`],
    ['a long thematic break', '- '.repeat(400).trimEnd()],
    ['a megabyte of prose', `${sentence}\n`.repeat(10_000)],
    ['a table of five thousand rows', `|a|b|\n|-|-|\n${'|*a*|[b][^1]|\n'.repeat(5000)}`],
    ['such a table after text', `Text.\n\n|a|b|\n|-|-|\n${'|*a*|[b][^1]|\n'.repeat(5000)}`],
    ['a list of five thousand items', `- ${sentence}`.repeat(5000)],
    ['a numbered list of five thousand items', `1. ${sentence}`.repeat(5000)],
    ['a thousand callouts', `:::note\n${sentence}:::\n\n`.repeat(1000)],
    [
      'a thousand footnotes',
      Array.from({ length: 1000 }, (_, i) => `[^${i}]: ${sentence}`).join(''),
    ],
    ['two thousand sources', '[@k]: https://example.org/x "Title. Press, 2012"\n'.repeat(2000)],
    ['a page of code', `\`\`\`\n${'const a = [[1], [2]]; // *\n'.repeat(300)}\`\`\`\n`],
    ['wrapped list items', '- a long item\n  that goes on\n  - and holds another\n\n'.repeat(300)],
  ])('lets %s pass', (_, text) => {
    expect(reasonFor(text)).toBeUndefined();
  });

  it.each([
    ['quotes', `${'> '.repeat(2500)}a`],
    ['quotes without blanks', `${'>'.repeat(5000)}a`],
    ['list items', `${'- '.repeat(2500)}a`],
    ['numbered items', `${'1. '.repeat(1700)}a`],
    ['quotes and items', `${'> - '.repeat(1250)}a`],
    ['a stair of items', stair(300)],
    ['brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['closing brackets', 'a]'.repeat(50_000)],
    ['emphasis', '*a **a '.repeat(20_000)],
    ['emphasis in two marks', '*a_ '.repeat(20_000)],
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['strikethrough', '~a~~ '.repeat(20_000)],
    ['comments', `a ${'<!--'.repeat(20_000)}`],
    ['processing instructions', `a ${'<?'.repeat(40_000)}`],
    ['underlined headings', 'a\n=\n'.repeat(12_000)],
    ['unmarked lines of a quote', `> a\n${'b\n'.repeat(40_000)}`],
    ['unmarked lines of an item', `- a\n${'b\n'.repeat(40_000)}`],
    ['unmarked lines of a footnote', `[^a]: b\n${'c\n'.repeat(40_000)}`],
    ['short quotes', '> a\n\n'.repeat(20_000)],
    ['short nested lists', '- a\n  - b\n'.repeat(20_000)],
    ['items on one line', `${'- '.repeat(20)}a\n`.repeat(3000)],
    ['open containers', ':::note\n'.repeat(20)],
    ['open containers in a quote', '> :::note\n'.repeat(20)],
    ['rows of what only looks like a table', `|a|b|\n|-|\n${'|a]\n'.repeat(20_000)}`],
    ['items that are text', `a\n${'    - a]\n'.repeat(12_000)}`],
    ['numbered items that are text', `a\n${'2. a]\n'.repeat(18_000)}`],
  ])('refuses too many %s', (_, text) => {
    expect(reasonFor(text)).toBeDefined();
  });

  it('names the line of the nesting', () => {
    expect(lineFor(`Text.\n\n${'> '.repeat(60)}a\n`)).toBe(3);
  });

  it('names the line on which a great block begins', () => {
    expect(lineFor(`Text.\n\n${'a]\n'.repeat(20_000)}`)).toBe(3);
  });

  it('closes a container where the parser does: at the outermost fence that is short enough', () => {
    expect(reasonFor(`${':::note\n'.repeat(12)}:::\n`.repeat(3))).toBeUndefined();
  });

  it('takes a fence that is too short for text', () => {
    expect(reasonFor('::::note\n:::\n'.repeat(13))).toMatch(/opens one container too many/);
  });

  it('lets the briefing of this project pass', async () => {
    const text = await readFile('content/russia-venezuela-relations.md', 'utf8');
    expect(reasonFor(text)).toBeUndefined();
  });

  it('never throws', () => {
    const unit = fc.constantFrom(
      '>',
      '- ',
      '1. ',
      ':::',
      'a',
      '\n',
      ' ',
      '\t',
      '|',
      '[',
      ']',
      '=',
      '*',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        expect(() => findNestingFault(text)).not.toThrow();
      }),
    );
  });
});
