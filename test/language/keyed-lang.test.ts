import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyedLang, keyOfLang } from '../../src/language/keyed-lang.ts';

it('finds every key that was written', () => {
  const lang = fc.constantFrom('en', 'pt-BR', 'zh-Hant-x-own', 'en-x-k1-old');
  const key = fc.stringMatching(/^k[0-9a-z]{1,7}$/);
  fc.assert(fc.property(lang, key, (tag, k) => keyOfLang(keyedLang(tag, k)) === k));
});

it.each(['', 'en', 'fr-x-own', 'en-x-k', 'en-x-k123456789'])('finds none in `%s`', (lang) => {
  expect(keyOfLang(lang)).toBeUndefined();
});
