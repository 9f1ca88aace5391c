import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import { createBracketMatcher } from '../../src/markdown/citation-brackets.ts';
import { parseGroup, parseTextual } from '../../src/markdown/citation-grammar.ts';
import { citationSyntax } from '../../src/markdown/citation-syntax.ts';
import { scaled } from '../support/scaled.ts';
import { wide, widely } from '../support/widely.ts';

describe('limits of a group', () => {
  test('takes 4,000 characters', () => {
    expect(parseGroup(`[@a ${'x'.repeat(3995)}]`)?.end).toBe(4000);
  });

  test('takes no more than 4,000 characters', () => {
    expect(parseGroup(`[@a ${'x'.repeat(3996)}]`)).toBeUndefined();
  });

  test('takes 200 items', () => {
    expect(parseGroup(`[${Array(200).fill('@a').join(';')}]`)?.items.length).toBe(200);
  });

  test('takes no more than 200 items', () => {
    expect(parseGroup(`[${Array(201).fill('@a').join(';')}]`)).toBeUndefined();
  });

  test('holds for the bracket after a key too', () => {
    expect(parseTextual(`@a [${'x'.repeat(4000)}]`)?.tail).toBeUndefined();
  });

  test('reads a key of a million characters', () => {
    expect(parseTextual(`@${'a'.repeat(1_000_000)}`)?.end).toBe(1_000_001);
  });
});

describe('very many characters of one kind come to an end', () => {
  // Quadratic reading of a million, as the long tests ask for, would take hours.
  const length = (): number => scaled(widely(30_000, 100_000));
  const unit = [
    '[',
    '[@a',
    '[@a;',
    '[@a ',
    '[@a] ',
    '@a [',
    '@',
    '-@',
    '@{',
    '[*@a* ',
    '[@a `` ` ',
  ];
  const more = [
    '[<!--',
    '[<a b="',
    '[https://x[',
    '[www.',
    '[&amp',
    '[a@b.',
    '[x](`)',
    '{@{',
    '[\\',
  ];
  const nested = `${'[x '.repeat(1000)}@a${']'.repeat(1000)} `;

  test.each([...unit, ...more, nested])('of %j in our grammar', wide, (part) => {
    const text = part.repeat(Math.ceil(length() / part.length));
    const brackets = createBracketMatcher(text);
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '[') parseGroup(text, at, brackets);
      if (text[at] === '@' || text[at] === '-') parseTextual(text, at, brackets);
    }
    expect(brackets.isInAddress(text.length)).toBe(false);
  });

  test.each(['[', '@', ' @a', '@a [', '-@', '@{'])('of %j in the whole parser', wide, (part) => {
    const text = part.repeat(Math.ceil(length() / part.length));
    const html = micromark(text, { extensions: [citationSyntax()] });
    expect(html.startsWith('<p>')).toBe(true);
  });
});
