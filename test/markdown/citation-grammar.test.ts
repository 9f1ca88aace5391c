import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBracketMatcher } from '../../src/markdown/citation-brackets.ts';
import { examineGroup, parseGroup, parseTextual } from '../../src/markdown/citation-grammar.ts';
import { readToken } from '../../src/markdown/citation-lexer.ts';
import { anyCodePoint } from '../support/any-code-point.ts';

const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '@',
    '@a',
    '-@b',
    '@{c]}',
    '{',
    '}',
    ';',
    ',',
    ' ',
    '\n',
    '\\',
    '`',
    '``',
    '*',
    '_',
  ],
  ...['~~', '<', '>', '<!--', '-->', '<br>', '&amp;', '&', 'https://x.org/', 'www.', 'a@b.cd', '-'],
  ...['.', ':', '/', 'p. 3', '12', 'ж', '𝒳', '\u0301', '(', ')', '^', '!', 'h', '"'],
);
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  source,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: anyCodePoint }),
);

describe('tokens', () => {
  test('cover any text without gap or overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        while (at < text.length) {
          const { end } = readToken(text, at);
          expect(end).toBeGreaterThan(at);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});

describe('parseGroup', () => {
  test('finds spans that follow each other inside the brackets', () => {
    fc.assert(
      fc.property(anything, (inside) => {
        const group = parseGroup(`[see @a${inside}]`);
        const points = group?.items.flatMap(({ start, prefix, mention, suffix, end }) =>
          [{ start, end: start }, prefix, mention, suffix, { start: end, end }].flatMap((span) => [
            span.start,
            span.end,
          ]),
        );
        expect(points).toEqual(points?.toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('ends at a closing bracket', () => {
    fc.assert(
      fc.property(anything, (inside) => {
        const text = `[@a ${inside}] and [more] `;
        const group = parseGroup(text);
        expect(group ? text[group.end - 1] : ']').toBe(']');
      }),
    );
  });

  test('finds the same with brackets matched before', () => {
    fc.assert(
      fc.property(source, (text) => {
        const brackets = createBracketMatcher(text);
        for (let at = 0; at < text.length; at++) {
          const token = readToken(text, at);
          if (token.kind === 'open') brackets.at(at);
          if (token.kind === 'atom') at = token.end - 1;
          if (token.kind !== 'open') continue;
          expect(parseGroup(text, at, brackets)).toEqual(parseGroup(text, at));
        }
      }),
    );
  });

  test('reads back the keys of any well-formed group', () => {
    const key = fc.stringMatching(/^[a-zà-ž0-9_]([a-z0-9:./-]{0,6}[a-z0-9])?$/);
    const word = fc.constantFrom('', 'see ', 'but *not* ', 'e.g. ', '(cf. [x]) ', '`;` ');
    const items = fc.array(fc.tuple(word, key, word), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(items, (parts) => {
        const text = `[${parts.map(([before, k, after]) => `${before}@{${k}}, ${after}`).join(';')}]`;
        expect(parseGroup(text)?.items.map((item) => item.key)).toEqual(parts.map(([, k]) => k));
      }),
    );
  });
});

describe('parseTextual', () => {
  test('ends inside the text, after its key', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = parseTextual(`@a${text}`);
        expect(found?.end ?? 2).toBeLessThanOrEqual(text.length + 2);
      }),
    );
  });
});

describe('examineGroup tells why brackets are no citation', () => {
  test.each([
    ['[^@a]', 'footnote'],
    ['[@a', 'unclosed'],
    [`[@a ${'x'.repeat(5000)}]`, 'too-long'],
    [`[${'@a;'.repeat(300)}@b]`, 'too-many'],
    ['[a]', 'no-key'],
    ['(@a)', 'no-key'],
    ['[x [@a]]', 'nested-key'],
    ['[@a, [@b]]', 'nested-key'],
    ['[@a](x)', 'followed'],
    ['[@a]{x}', 'followed'],
    ['[@a [x; y]]', 'unbalanced'],
    ['[@a; ]', 'empty-item'],
    ['[;@a]', 'empty-item'],
    ['[@a; see]', 'item-without-key'],
    ['[@a, @b]', 'two-keys'],
    ['[*see @a*]', 'emphasis'],
    ['[**@a; @b**]', 'emphasis'],
  ])('%s: %s', (text, fault) => {
    expect(examineGroup(text, 0, createBracketMatcher(text))).toBe(fault);
  });
});
