import { describe, expect, it } from 'vitest';
import { languageKnown } from '../../../src/check/rules/language-known.ts';
import { languages } from '../../../src/language/languages.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import type { Finding } from '../../../src/model/message.ts';
import { briefingOf } from '../run-rule.ts';

async function foundFor(lang: string): Promise<Finding[]> {
  const briefing = await briefingOf('Text.');
  const { frontMatter } = briefing;
  const place = { start: { line: 4, column: 7 }, end: { line: 4, column: 7 + lang.length } };
  const inLanguage: Briefing = {
    ...briefing,
    frontMatter: {
      ...frontMatter,
      data: { ...frontMatter.data, lang },
      places: { ...frontMatter.places, lang: place },
    },
  };
  const found: Finding[] = [];
  languageKnown.check(inLanguage, (finding) => found.push(finding));
  return found;
}

describe('languageKnown', () => {
  it.each([...languages, 'pt-BR', 'de-AT', 'fr-CA', 'he-IL', 'es-419', 'ru-Latn'])(
    'says nothing of %s',
    async (lang) => {
      expect(await foundFor(lang)).toEqual([]);
    },
  );

  it.each(['nl', 'zh-Hant', 'fa', 'uk'])('tells of %s, where it stands', async (lang) => {
    const [found] = await foundFor(lang);
    expect([found?.actual, found?.key, found?.place?.start.line]).toEqual([lang, lang, 4]);
  });
});
