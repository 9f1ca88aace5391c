import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footnoteDefined } from '../../../src/check/rules/footnote-defined.ts';
import { scaled } from '../../support/scaled.ts';
import { briefingOf, FIRST_LINE, runRule } from '../run-rule.ts';

describe('footnoteDefined', () => {
  it('points at a mark without a footnote', async () => {
    const [message] = await runRule(footnoteDefined, '> It rose\n> again.[^x]\n');
    expect(message).toMatchObject({
      place: {
        start: { line: FIRST_LINE + 1, column: 9 },
        end: { line: FIRST_LINE + 1, column: 13 },
      },
      reason: '`[^x]` has no footnote and prints as it is, expected a line `[^x]: …`',
    });
  });

  it('looks into headings, the cells of tables and other footnotes', async () => {
    const text = '## One [^a]\n\n| A [^b] |\n|---|\n| x [^1] |\n\n[^1]: See [^c].\n';
    const messages = await runRule(footnoteDefined, text);
    expect(messages.map(({ actual }) => actual)).toEqual(['[^a]', '[^b]', '[^c]']);
  });

  it('looks into the words of pictures, once each', async () => {
    const text =
      '![x [^a]](x.png "y [^b]")\n\nSee ![x](x.png "y [^c]") and ![x][r].\n\n[r]: x.png "[^d]"';
    const messages = await runRule(footnoteDefined, text);
    expect(messages.map(({ actual }) => actual)).toEqual(['[^a]', '[^b]', '[^c]', '[^d]']);
  });

  it('tells of a footnote that is marked nowhere', async () => {
    const [message] = await runRule(footnoteDefined, 'Text.\n\n[^x]: Note.\n');
    expect(message?.reason).toBe(
      '`[^x]:` is marked nowhere and does not print, expected a mark `[^x]`',
    );
  });

  it('tells of a footnote whose label stands twice', async () => {
    const messages = await runRule(footnoteDefined, 'Text.[^x]\n\n[^x]: One.\n[^x]: Two.\n');
    expect(messages.map(({ place }) => place?.start.line)).toEqual([FIRST_LINE + 3]);
  });

  it('tells all in source order', async () => {
    const messages = await runRule(footnoteDefined, '[^a]: A.\n\nText.[^b]\n\n[^c]: C.\n');
    expect(messages.map(({ actual }) => actual)).toEqual(['[^a]', '[^b]', '[^c]']);
  });

  it.each([
    'Text.[^x]\n\n[^x]: Note.\n',
    'Text.[^X]\n\n[^x]: Note.\n',
    'A range \\[^a] or \\[^b\\].',
    'Code `[^a]`, and a block:\n\n```\n[^a]\n```\n',
    'The class [^a b] and [^].',
    'Meant as a citation: [^@a].',
  ])('is silent about %j', async (text) => {
    expect(await runRule(footnoteDefined, text)).toEqual([]);
  });

  it('points at what it names, whatever the text', async () => {
    const mark = fc.constantFrom('[^a]', '[^b]', '[', '^', ']', ':', ' ', '\n', '> ', '\\', '`');
    await fc.assert(
      fc.asyncProperty(fc.array(mark, { maxLength: 20 }), async (marks) => {
        const body = marks.join('');
        const { text } = await briefingOf(body);
        for (const { place, actual = '' } of await runRule(footnoteDefined, body)) {
          expect(text.slice(place?.start.offset).startsWith(actual)).toBe(true);
        }
      }),
      { numRuns: scaled(300) },
    );
  });
});
