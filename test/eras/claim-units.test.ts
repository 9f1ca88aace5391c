import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CitedReference,
  type ClaimToken,
  type ClaimUnit,
  paragraphUnits,
  rowUnits,
} from '../../src/eras/claim-units.ts';
import type { ReferenceState } from '../../src/model/reference.ts';

/**
 * Read a paragraph in short hand: `[1 2d]` is a cluster, its letter the state (`d` dead, `w`
 * withdrawn, `b` bare link), `[-]` is `:no-source[]`, `{x}` a mark named x.
 */
function tokensOf(shown: string): ClaimToken<string>[] {
  return (shown.match(/\[[^\]]*\]|\{[^}]*\}|[^[{]+/g) ?? []).map((part) => {
    const inside = part.slice(1, -1);
    if (part === '[-]') return { kind: 'no-source' };
    if (part.startsWith('{')) return { kind: 'mark', mark: inside };
    if (!part.startsWith('[')) return { kind: 'text', text: part };
    const references = inside.split(' ').filter((word) => word !== '');
    return { kind: 'cluster', references: references.map(referenceOf) };
  });
}

const states: Record<string, ReferenceState> = { d: 'dead', w: 'withdrawn', b: 'bare-link' };

function referenceOf(word: string): CitedReference {
  const state = states[word.slice(-1)];
  const number = Number.parseInt(word, 10);
  return state ? { number, state, usable: false } : { number, state: 'archived', usable: true };
}

/** Write units in the same short hand. */
function show(units: readonly ClaimUnit<string>[]): string[] {
  return units.map(({ text, support, noSource, marks }) => {
    const unusable = support.unusable.map(({ number, state }) => `${number}${state[0]}`);
    const references = [...support.usable, ...unusable, ...(noSource ? ['-'] : [])].join(' ');
    return `${text} [${references}]${marks.map((mark) => `{${mark}}`).join('')}`;
  });
}

type Case = readonly [name: string, written: string, units: readonly string[]];

const paragraphs: readonly Case[] = [
  ['no marker', 'One. Two.', ['One. Two. []']],
  ['a marker after the full stop', 'One.[1]', ['One. [1]']],
  ['a marker before the full stop', 'One[1].', ['One. [1]']],
  ['a marker after a space', 'One. [1]', ['One. [1]']],
  ['a marker in the next sentence', 'One. Two.[1]', ['One. Two. [1]']],
  ['a marker in the sentence before', 'One.[1] Two.', ['One. [1]', 'Two. []']],
  ['a marker in the sentence before, after a space', 'One. [1] Two.', ['One. [1]', 'Two. []']],
  ['a marker within the sentence before', 'One[1] here. Two.', ['One here. [1]', 'Two. []']],
  ['a marker in each sentence', 'One.[1] Two.[2]', ['One. [1]', 'Two. [2]']],
  ['two clusters in one sentence', 'One,[1] and two.[2]', ['One, [1]', 'and two. [2]']],
  ['a sentence that goes on after two', 'One,[1] two[2] here.', ['One, [1]', 'two here. [2]']],
  [
    'two clusters in one sentence and another sentence',
    'One,[1] and two.[2] Three.',
    ['One, [1]', 'and two. [2]', 'Three. []'],
  ],
  [
    'an uncited sentence before a split one',
    'One. Two,[1] and three.[2]',
    ['One. Two, [1]', 'and three. [2]'],
  ],
  ['an uncited sentence between', 'One.[1] Two. Three.[2]', ['One. [1]', 'Two. Three. [2]']],
  ['two sentences after the last marker', 'One.[1] Two. Three.', ['One. [1]', 'Two. Three. []']],
  ['several references', 'One.[2 1]', ['One. [1 2]']],
  ['a reference named twice', 'One.[1 1]', ['One. [1]']],
  ['neighbours with a space between', 'One.[1] [2]', ['One. [1 2]']],
  ['neighbours round a full stop', 'One[1].[2]', ['One. [1 2]']],
  ['neighbours with a comma between', 'One[2],[1] two.', ['One, two. [1 2]']],
  ['a dead reference', 'One.[1d]', ['One. [1d]']],
  ['mixed states in one cluster', 'One.[1 2d]', ['One. [1 2d]']],
  ['mixed states in two units', 'One.[1] Two.[2w 3b]', ['One. [1]', 'Two. [2w 3b]']],
  ['no source', 'One. [-]', ['One. [-]']],
  ['no source for several sentences', 'One. Two. [-]', ['One. Two. [-]']],
  ['no source after a cited sentence', 'One.[1] Two. [-]', ['One. [1]', 'Two. [-]']],
  ['no source and a marker together', 'One.[1] [-]', ['One. [1 -]']],
  ['no source within a sentence', 'One [-] and two.[1]', ['One [-]', 'and two. [1]']],
  ['a cluster whose keys are unknown', 'One.[]', ['One. []']],
  ['a marker that begins the paragraph', '[1] One. Two.', ['One. [1]', 'Two. []']],
  ['an author in running text', 'One.[1] Smith [2] says two.', ['One. [1]', 'Smith says two. [2]']],
  ['an abbreviation', 'The U.S. Navy came.[1] Two.', ['The U.S. Navy came. [1]', 'Two. []']],
  ['a marker after an abbreviation', 'By the U.S.[1] Two.', ['By the U.S. [1]', 'Two. []']],
  ['a decimal number', 'It rose 4.5 points.[1]', ['It rose 4.5 points. [1]']],
  ['a year and a number', 'In 2009.[1] 4 came.', ['In 2009. [1]', '4 came. []']],
  ['a question', 'Why?[1] Nobody knows.', ['Why? [1]', 'Nobody knows. []']],
  ['a closing quotation mark', 'He said “no.”[1] Two.', ['He said “no.” [1]', 'Two. []']],
  ['a closing quotation mark after it', 'He said “no.[1]” Two.', ['He said “no.” [1]', 'Two. []']],
  ['a bracket', 'One (two).[1] Three.', ['One (two). [1]', 'Three. []']],
  ['a footnote that cites, as its citations', 'One.[1 2] Two.', ['One. [1 2]', 'Two. []']],
  ['a line end', 'One\ntwo.[1]\nThree.', ['One two. [1]', 'Three. []']],
  ['white space after the last marker', 'One.[1] \n', ['One. [1]']],
  ['nothing', '', [' []']],
  ['a mark', 'One {m}two.[1]', ['One two. [1]{m}']],
  ['a mark before a marker in the next sentence', '{m}One. Two.[1]', ['One. Two. [1]{m}']],
  ['a mark after the last marker', 'One.[1] {m}Two.', ['One. [1]', 'Two. []{m}']],
  ['a mark that begins a cited sentence', 'One.[1] {m}Two.[2]', ['One. [1]', 'Two. [2]{m}']],
  ['marks on both sides', '{a}One,[1] {b}two.[2]', ['One, [1]{a}', 'two. [2]{b}']],
  ['a mark without words at the end', 'One. {m} [-]', ['One. [-]{m}']],
  ['a mark without words after the marker', 'One.[1] {m}', ['One. [1]{m}']],
  ['a mark after the marker in its sentence', 'One,[1] {m}two.', ['One, two. [1]{m}']],
];

const rows: readonly Case[] = [
  ['a list item', 'One. Two.[1]', ['One. Two. [1]']],
  ['a list item whose marker comes first', 'One.[1] Two.', ['One. Two. [1]']],
  ['a list item without a marker', 'One. Two.', ['One. Two. []']],
  ['a list item with two clusters', 'One.[1] Two.[2]', ['One. [1]', 'Two. [2]']],
  ['text after the last of two', 'One,[1] two[2] and on.', ['One, [1]', 'two and on. [2]']],
  [
    'a table cell',
    'Bombers[1] and an exercise,[2d] 2008',
    ['Bombers [1]', 'and an exercise, 2008 [2d]'],
  ],
  [
    'a fact',
    '{m}US$2bn approved;[1] {n}US$4bn sought[2]',
    ['US$2bn approved; [1]{m}', 'US$4bn sought [2]{n}'],
  ],
  ['a row with no source', 'Opened. [-]', ['Opened. [-]']],
  ['a row with no source and a flag', 'Broken off. {f} [-]', ['Broken off. [-]{f}']],
  ['a flag after the marker', 'Broken off.[1] {f}', ['Broken off. [1]{f}']],
  ['no source for a part', 'One,[1] two. [-]', ['One, [1]', 'two. [-]']],
  ['a marker before all text', '[1] One.', ['One. [1]']],
  ['an empty row', '', [' []']],
  ['a row of a mark alone', '{m}', [' []{m}']],
];

describe('paragraphUnits', () => {
  it.each(paragraphs)('divides %s', (_, written, units) => {
    expect(show(paragraphUnits(tokensOf(written), 'en'))).toEqual(units);
  });

  it('knows the sentences of the language', () => {
    const units = paragraphUnits(tokensOf('Связь прервана.[1] Потом восстановлена.'), 'ru');
    expect(show(units)).toEqual(['Связь прервана. [1]', 'Потом восстановлена. []']);
  });

  it('loses and doubles no word', () => {
    fc.assert(
      fc.property(writtenText, (written) => {
        const units = paragraphUnits(tokensOf(written), 'en');
        expect(wordsOf(units)).toBe(plain(written));
      }),
    );
  });

  it('puts every mark into one unit, in order', () => {
    fc.assert(
      fc.property(writtenText, (written) => {
        const units = paragraphUnits(tokensOf(written), 'en');
        const marks = units.flatMap((unit) => unit.marks);
        expect(marks).toEqual((written.match(/(?<=\{)\w/g) ?? []).map(String));
      }),
    );
  });

  it('never lets a marker cover a sentence after its own', () => {
    const claims = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(claims, (cited) => {
        const written = cited.map((is, index) => `Claim ${index} was so.${is ? '[1]' : ''}`);
        const units = paragraphUnits(tokensOf(written.join(' ')), 'en');
        const covered = units.filter(({ support }) => support.usable.length > 0);
        const last = cited.lastIndexOf(true);
        expect(covered.flatMap(({ text }) => text.match(/\d/g) ?? [])).toEqual(
          Array.from({ length: last + 1 }, (_, index) => String(index)),
        );
      }),
    );
  });
});

describe('rowUnits', () => {
  it.each(rows)('divides %s', (_, written, units) => {
    expect(show(rowUnits(tokensOf(written)))).toEqual(units);
  });

  it('leaves no unit unsupported beside one with a marker', () => {
    fc.assert(
      fc.property(writtenText, (written) => {
        const units = rowUnits(tokensOf(written));
        const bare = units.filter(({ support, noSource }) => isBare(support) && !noSource);
        expect(bare.length === 0 || !/\[/.test(written)).toBe(true);
      }),
    );
  });

  it('loses and doubles no word', () => {
    fc.assert(
      fc.property(writtenText, (written) => {
        expect(wordsOf(rowUnits(tokensOf(written)))).toBe(plain(written));
      }),
    );
  });
});

const writtenText = fc
  .array(
    fc.constantFrom('One', ' two', '. ', '.', ', ', '[1]', '[2d]', '[-]', '{m}', '{n}', ' ', '\n'),
  )
  .map((parts) => parts.join(''));

function isBare(support: ClaimUnit<string>['support']): boolean {
  return support.usable.length === 0 && support.unusable.length === 0;
}

function wordsOf(units: readonly ClaimUnit<string>[]): string {
  return units
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

function plain(written: string): string {
  return written.replace(/\[[^\]]*\]|\{[^}]*\}|\s/g, '');
}
