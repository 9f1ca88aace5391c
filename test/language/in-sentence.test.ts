import { expect, it } from 'vitest';
import { inSentence } from '../../src/language/in-sentence.ts';

it.each([
  ['Dead link', 'en', 'dead link'],
  ['Eintrag zurückgezogen', 'de', 'eintrag zurückgezogen'],
  ['İade edildi', 'tr', 'iade edildi'],
  ['رابط معطّل', 'ar', 'رابط معطّل'],
])('writes %s in %s as %s in the middle of a line', (words, lang, text) => {
  expect(inSentence(words, lang)).toBe(text);
});
