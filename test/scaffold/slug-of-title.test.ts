import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOfTitle } from '../../src/scaffold/slug-of-title.ts';
import { anyCodePoint } from '../support/any-code-point.ts';

describe('slugOfTitle', () => {
  it.each([
    ['River levels, 2018 to 2025', 'river-levels-2018-to-2025'],
    ['Ärger & "Flut": 2018–2025', 'arger-flut-2018-2025'],
    ["L'eau d’hier", 'leau-dhier'],
    ['Лодка', 'briefing'],
    ['…', 'briefing'],
    [`${'word '.repeat(40)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('of %j makes %j', (title, slug) => {
    expect(slugOfTitle(title)).toBe(slug);
  });

  it('gives a name that a briefing may have, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint }), (title) => {
        expect(slugOfTitle(title)).toMatch(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
