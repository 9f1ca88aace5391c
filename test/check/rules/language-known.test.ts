import { describe, expect, it } from 'vitest';
import { languageKnown } from '../../../src/check/rules/language-known.ts';
import { languages } from '../../../src/language/languages.ts';
import { foundIn } from './found-in.ts';

describe('languageKnown', () => {
  it.each([...languages, 'pt-BR', 'de-AT', 'fr-CA', 'he-IL', 'es-419', 'ru-Latn'])(
    'says nothing of %s',
    async (lang) => {
      expect(await foundIn(languageKnown, 'Text.', [], lang)).toEqual([]);
    },
  );

  it.each(['nl', 'zh-Hant', 'fa', 'uk'])('tells of %s, where it stands', async (lang) => {
    const [found] = await foundIn(languageKnown, 'Text.', [], lang);
    expect([found?.actual, found?.key, found?.at]).toEqual([lang, lang, lang]);
  });
});
