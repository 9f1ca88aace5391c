import { describe, expect, it } from 'vitest';
import { nestQuotes } from '../../../src/references/print/nest-quotes.ts';

describe('quotations in a title in quotation marks', () => {
  it.each([
    ['en', 'A “b” c', 'A ‘b’ c'],
    ['en', '“All of it”', '‘All of it’'],
    ['en', 'wild “salmon “rivers””', 'wild ‘salmon “rivers”’'],
    ['de', '“Der Erzähler”', '‚Der Erzähler‘'],
    ['de', 'Das „Wort“', 'Das ‚Wort‘'],
    ['fr', 'L’eau « vive » et l’«or»', 'L’eau “vive” et l’“or”'],
    ['ru', 'Газета «Известия»', 'Газета „Известия“'],
    ['de', 'Das »Wort«', 'Das ‚Wort‘'],
  ])('are those of the second level in %s: %s', (lang, title, set) => {
    expect(nestQuotes([title], lang)).toEqual([set]);
  });

  it.each(['A “b ‘c’ d”', 'A “b', 'b” c', 'A "b" c', '"a" “b”', 'don’t', '5″ pipe'])(
    'stay as they are in %s',
    (title) => {
      expect(nestQuotes([title], 'en')).toEqual([title]);
    },
  );

  it('may begin and end in different parts', () => {
    expect(nestQuotes(['On “', 'Salmo', '” and more'], 'en')).toEqual([
      'On ‘',
      'Salmo',
      '’ and more',
    ]);
  });
});
