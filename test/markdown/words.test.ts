import type { Heading, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { comparableWords, readPieces, textOf, wordsOf } from '../../src/markdown/words.ts';

const parse = (text: string): Nodes => parseMarkdown(text, 'en');

/** Kinds of the pieces, with the text of those that have one. */
const kindsOf = (text: string) =>
  readPieces(parse(text)).map((piece) => ('text' in piece ? piece.text : piece.kind));

describe('readPieces', () => {
  it('gives words, marks and gaps in reading order', () => {
    expect(kindsOf('One *two*[@a] `three`[^n]\\\nfour\n\n[^n]: Note.')).toEqual([
      ...['One ', 'two', 'citation', ' ', 'three', 'note', 'gap', 'four', 'gap', 'Note.', 'gap'],
    ]);
  });

  it('gives an amount before its words, and a question or tag without words', () => {
    expect(kindsOf(':amount[£5]{value=5} :flag[why?]{kind=why} :no-source[]')).toEqual([
      ...['amount', '£5', ' ', 'tag', ' ', 'tag', 'gap'],
    ]);
  });

  it('keeps cells, and the label of a directive, apart from what follows', () => {
    expect(kindsOf('| a | b |\n|---|---|\n\n::table-caption[c]\n\nd')).toEqual([
      ...['a', 'gap', 'b', 'gap', 'c', 'gap', 'd', 'gap'],
    ]);
  });

  it('tells what is no word of a claim as an aside', () => {
    const asides = readPieces(parse('![A lamp](a.png) <b>\n\n```\ncode\n```'));
    expect(asides.filter(({ kind }) => kind === 'aside')).toMatchObject([
      { text: 'A lamp' },
      { text: '<b>' },
      { text: 'code' },
    ]);
    expect(
      asides.some(({ kind, ...piece }) => kind === 'words' && 'text' in piece && piece.text.trim()),
    ).toBe(false);
  });

  it('passes over what is left out, with all it holds', () => {
    const pieces = readPieces(
      parse('One [two](https://x.org) three'),
      ({ type }) => type === 'link',
    );
    expect(pieces.flatMap((piece) => ('text' in piece ? [piece.text] : []))).toEqual([
      'One ',
      ' three',
    ]);
  });
});

describe('wordsOf', () => {
  it.each([
    ['One[@a]  two :flag[why?]{kind=why}three.', 'One two three.'],
    ['One\\\ntwo\n\nthree', 'One two three'],
    ['- One\n- two', 'One two'],
    [':amount[US$2**bn**]{value=2}', 'US$2bn'],
    ['![A lamp](a.png) <b>bold</b>', 'bold'],
  ])('reads %j', (text, words) => {
    expect(wordsOf(parse(text))).toBe(words);
  });
});

describe('textOf', () => {
  const heading = (text: string) => {
    const [node] = (parse(`## ${text}`) as { children: Nodes[] } & Nodes).children;
    return textOf((node as Heading).children);
  };

  it.each([
    ['A *b* `c`', 'A b c'],
    ['A [@a] b', 'A  b'],
    ['![A lamp](a.png) <b>', 'A lamp <b>'],
    ['When :flag[when?]{kind=when}', 'When when?'],
  ])('says all that %j says', (text, said) => {
    expect(heading(text)).toBe(said);
  });
});

describe('comparableWords', () => {
  it('makes no difference between blanks, nor between ways to write an accent', () => {
    expect(comparableWords(' E\u0301tape\u00A0 un ')).toBe(comparableWords('\u00C9tape un'));
  });

  it('tells capitals from small letters', () => {
    expect(comparableWords('First Light')).not.toBe(comparableWords('First light'));
  });
});
