import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationSyntaxRule } from '../../../src/check/rules/citation-syntax.ts';
import { scaled } from '../../support/scaled.ts';
import { briefingOf, FIRST_LINE, runRule } from '../run-rule.ts';

describe('citationSyntaxRule', () => {
  it.each([
    ['[@a, @b]', 'a `;` between two sources'],
    ['[@a and @b]', 'a `;` between two sources'],
    ['[@a; page 3]', 'a `@key` in each part between `;`'],
    ['[@a; ]', 'a source before and after each `;`'],
    ['[^@a]', 'no `^` before the key'],
    ['[@ a]', 'a key right after the `@`'],
    ['[@{a b}]', 'a key right after the `@`'],
    ['[-@]', 'a key right after the `@`'],
    ['[*see @a*]', 'emphasis that holds no key'],
    [`[${'@a; '.repeat(200)}@a]`, '200 sources at most'],
    [`[@a ${'word '.repeat(800)}]`, '4,000 characters at most'],
  ])('tells what was expected of %s', async (text, expected) => {
    const [message] = await runRule(citationSyntaxRule, text);
    expect(message?.reason.endsWith(`is not read as a citation, expected ${expected}`)).toBe(true);
  });

  it('tells of a bracket that is closed by a brace', async () => {
    const [message] = await runRule(citationSyntaxRule, 'It rose.[@a]{.small}');
    expect(message?.reason).toContain('expected no `(` or `{` right after it');
  });

  it('shows a bracket that is never closed up to its first key', async () => {
    const [message] = await runRule(citationSyntaxRule, 'It rose.[see @a and more of this');
    expect(message?.actual).toBe('[see @a');
  });

  it.each([
    ['a caption', '![x](x.png "See\n[@a, @b]")', '[@a, @b]'],
    ['an alternative', '![x [@a, @b]](x.png)', '[@a, @b]'],
    ['both, within a text', 'See ![x](x.png "t [@a, @b]") here.', '[@a, @b]'],
    ['a caption that stands in a definition', '![x][r] y\n\n[r]: x.png "t [@a, @b] u"', '[@a, @b]'],
    ['a caption in which it is never closed', '![x](x.png "See [@a") and ]', '[@a'],
  ])('looks into %s of a picture', async (_, text, actual) => {
    const messages = await runRule(citationSyntaxRule, text);
    expect(messages.map((message) => message.actual)).toEqual([actual]);
  });

  it('points at the bracket in the definition of a picture', async () => {
    const [message] = await runRule(citationSyntaxRule, '![x][r]\n\n[r]: x.png "t [@a, @b]"');
    expect(message?.place?.start).toMatchObject({ line: FIRST_LINE + 2, column: 15 });
  });

  it('points at the bracket, also in a later line of a quotation', async () => {
    const [message] = await runRule(citationSyntaxRule, '> It rose\n> and *fell.[@a, @b]*\n');
    expect(message?.place).toMatchObject({
      start: { line: FIRST_LINE + 1, column: 13 },
      end: { line: FIRST_LINE + 1, column: 21 },
    });
  });

  it('looks into headings and the cells of tables', async () => {
    const messages = await runRule(
      citationSyntaxRule,
      '## One [@a, @b]\n\n| [@a; x] | b |\n|---|---|\n| [@a b @c] | d |\n',
    );
    expect(messages.map(({ actual }) => actual)).toEqual(['[@a, @b]', '[@a; x]', '[@a b @c]']);
  });

  it('tells of a definition whose label is no key', async () => {
    const [message] = await runRule(citationSyntaxRule, '[@ a]: https://example.org "Title"\n');
    expect(message?.reason).toBe(
      '`[@ a]:` defines no source and does not print, expected a key right after the `@`',
    );
  });

  it.each([
    '[@a]',
    '[@a; see @b, pp. 3–5 and *passim*]',
    '@a [p. 3] says so',
    '[[@a]]',
    '\\[@a, @b]',
    '`[@a, @b]`',
    '[text](https://example.org) and [x] and [^1]',
    '[0, 1) of e-mail board@example.org]',
    '[see @a](https://example.org)',
    '```\n[@a, @b]\n```',
    '[@a]: https://example.org "Title"',
  ])('is silent about %s', async (text) => {
    expect(await runRule(citationSyntaxRule, text)).toEqual([]);
  });

  it('points at what it names, whatever the text', async () => {
    const mark = fc.constantFrom(
      '[',
      ']',
      '@a',
      '@',
      ';',
      ',',
      '^',
      '{',
      '(',
      ' ',
      '\n',
      '> ',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(mark, { maxLength: 30 }), async (marks) => {
        const body = marks.join('');
        const { text } = await briefingOf(body);
        for (const { place, actual, reason } of await runRule(citationSyntaxRule, body)) {
          if (reason.includes('defines no source')) continue;
          expect(text.slice(place?.start.offset, place?.end?.offset)).toBe(actual);
        }
      }),
      { numRuns: scaled(300) },
    );
  });
});
