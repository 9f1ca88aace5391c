import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBibtex } from '../../../src/references/bibtex/split-bibtex.ts';

describe('splitBibtex', () => {
  it('finds entries by type and key', () => {
    const { blocks } = splitBibtex('@Book{a, title={x}}\n@misc{b}');
    expect(blocks.map(({ type, key }) => [type, key])).toEqual([
      ['book', 'a'],
      ['misc', 'b'],
    ]);
  });

  it.each([
    ['with parentheses', '@misc(a, title = {x) y})'],
    ['with a quotation mark in braces', '@misc{a, title = "x {"} } y"}'.replace('} y', 'y')],
    ['with a brace in a comment between fields', '@misc{a, % one brace: {\n title = {x}}'],
    ['with its key on a line of its own', '@misc{\n  a,\n title = {x}}'],
    ['with blanks round its parts', '@ misc { a , title = {x} }'],
    ['with an at-sign in a value', '@misc{a, title = {x @misc y}}'],
    ['with an address in a value', '@misc{a, note = {me\n@home.example}}'],
  ])('reads an entry %s', (_, text) => {
    const { blocks, faults } = splitBibtex(text);
    expect([blocks.map(({ key }) => key), faults]).toEqual([['a'], []]);
  });

  it('keeps a key as written', () => {
    const { blocks } = splitBibtex(
      '@misc{Doi:10/(x)_Ж&+,}\n@misc{__proto__,}\n@misc{constructor,}',
    );
    expect(blocks.map(({ key }) => key)).toEqual(['Doi:10/(x)_Ж&+', '__proto__', 'constructor']);
  });

  it('finds strings in braces and in parentheses', () => {
    const { blocks } = splitBibtex('@string{a = "x"}@STRING(b = {y})');
    expect(blocks.map(({ kind }) => kind)).toEqual(['string', 'string']);
  });

  it.each([
    ['a comment', '@comment{ @misc{a, title={x}} }'],
    ['a comment on one line', '@comment jabref-meta: x'],
    ['a preamble', '@preamble{ "\\newcommand{\\x}{y}" }'],
    ['a line that begins with a percent sign', '% @misc{a, title={x}}'],
    ['free text with an address', 'Send faults to me@example.org.'],
  ])('passes over %s', (_, text) => {
    expect(splitBibtex(text)).toEqual({ blocks: [], faults: [] });
  });

  it.each([
    ['a brace', '@misc{a, title = {x'],
    ['a quotation mark', '@misc{a, title = "x,\n year = 1999}'],
    ['the last brace', '@misc{a, title = {x}'],
    ['a parenthesis', '@misc(a, title = {x}'],
  ])('loses only the entry that lacks %s', (_, broken) => {
    const { blocks } = splitBibtex(`@misc{before,}\n${broken}\n@misc{after, title = {y}}`);
    expect(blocks.map(({ key }) => key)).toEqual(['before', 'after']);
  });

  it('tells where the broken entry begins', () => {
    const [fault] = splitBibtex('@misc{a,}\n@misc{b, title = {x').faults;
    expect([fault?.at.start, fault?.reason]).toEqual([
      10,
      '`@misc{b` is never closed, expected a `}` behind its last field',
    ]);
  });

  it('reads on after a comment that is never closed', () => {
    const { blocks } = splitBibtex('@comment{ x\n@misc{a, title = {y}}\n@comment{ x\n@misc{b,}');
    expect(blocks.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it.each([
    ['a field behind the end', '@misc{a, title = {x}}, year = 1999}', ', year ='],
    ['a brace too many', '@misc{a, title = {x}}\n}', '}'],
  ])('tells of %s', (_, text, found) => {
    expect(splitBibtex(text).faults[0]?.reason).toBe(
      `Unexpected \`${found}\` behind the end of an entry, expected the next entry`,
    );
  });

  it.each(['@misc{, title = {x}}', '@misc{title = {x}}', '@misc{}'])(
    'tells that %s has no key',
    (text) => {
      expect(splitBibtex(text).faults[0]?.reason).toContain('without a key');
    },
  );

  it('tells of an entry without a bracket', () => {
    expect(splitBibtex('@article a, title = {x}').faults[0]?.reason).toBe(
      '`@article` without a bracket, expected `@article{key, …}`',
    );
  });

  const piece = fc.constantFrom(
    '@',
    '{',
    '}',
    '"',
    '(',
    ')',
    ',',
    '=',
    '#',
    '%',
    '\n',
    ' ',
    '\\',
    '\0',
    'misc',
    'string',
    'comment',
    'a',
    '1',
    '@misc{k,',
    't={x}',
    'ж',
  );
  const noise = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  it('never throws, and its blocks lie one behind the other inside the text', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let behind = 0;
        for (const { start, bodyStart, bodyEnd } of splitBibtex(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(bodyStart).toBeGreaterThan(start);
          expect(bodyEnd).toBeGreaterThanOrEqual(bodyStart);
          behind = bodyEnd + 1;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing outside an entry that breaks off', () => {
    const value = fc
      .array(fc.constantFrom('x', ' ', '{y}', '\\"o', ',', '=', '#', '%', '\n', "'"), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    const entry = fc.tuple(fc.constantFrom('title', 'note'), value);
    const breaks = fc.constantFrom('{', '{{', '"', '= {', '= "', 'x = {y');
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 4 }),
        breaks,
        fc.array(entry, { maxLength: 4 }),
        (before, rest, after) => {
          const write = (entries: [string, string][], name: string) =>
            entries
              .map(([field, text], index) => `@misc{${name}${index},\n  ${field} = {${text}},\n}\n`)
              .join('');
          const text = `${write(before, 'b')}@misc{broken, t ${rest}\n${write(after, 'a')}`;
          const keys = splitBibtex(text).blocks.map(({ key }) => key);
          expect(keys.filter((key) => key !== 'broken')).toEqual([
            ...before.map((_, index) => `b${index}`),
            ...after.map((_, index) => `a${index}`),
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
