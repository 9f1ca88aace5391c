import { describe, expect, it } from 'vitest';
import { referenceLanguage } from '../../../src/check/rules/reference-language.ts';
import { runRule } from '../run-rule.ts';
import { findingsOf } from './reference-fixture.ts';

const found = (fields: string, lang = 'en') =>
  findingsOf(referenceLanguage, {
    cites: ['a'],
    files: { 'refs.yaml': `- {id: a, ${fields}}` },
    frontMatter: { lang },
  });

describe('reference-language', () => {
  it('tells a title in another script that names no language', () => {
    expect(found('title: Вода прибывает')).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 1, column: 18 } },
        key: 'a',
        reason:
          'Title `Вода прибывает` of entry `a` is in Cyrillic script and has no `language`, expected the tag of its language',
        note: 'Add `language`, such as `ru`, and under `custom` its `title-translated`.',
      },
    ]);
  });

  it('tells a language that the title cannot be in', () => {
    const [finding] = found('title: Вода, language: en');
    expect(finding?.reason).toBe(
      'Title `Вода` of entry `a` is in Cyrillic script and has the `language` `en`, expected the tag of its language',
    );
  });

  it('tells a language by name where a tag is meant', () => {
    const [finding] = found('title: Вода, language: Russian');
    expect(finding?.actual).toBe('Russian');
  });

  it('tells a title in a foreign language without translation', () => {
    expect(found('title: Vent d’est, language: fr')).toMatchObject([
      {
        place: { start: { line: 1, column: 18 } },
        reason: 'Title `Vent d’est` of entry `a` is in `fr`, expected a translation beside it',
      },
    ]);
  });

  it('tells a Latin title in an Arabic document', () => {
    const [finding] = found('title: Sediment in three deltas', 'ar');
    expect(finding?.note).toContain('such as `en`');
  });

  it.each([
    ['title: Vent d’est', 'en'],
    ['title: Vent d’est, language: fr, custom: {title-translated: East wind}', 'en'],
    ['title: Вода, language: ru, custom: {title-translated: Water}', 'en'],
    ['title: Вода, language: ru', 'ru'],
    ['title: Вода', 'ru'],
    ['title: Reka, language: sr-Latn', 'sr'],
    ['title: Water, language: en-GB', 'en-US'],
    ['title: Архивированная копия', 'en'],
    ['language: ru', 'en'],
  ])('is silent about {%s} in %s', (fields, lang) => {
    expect(found(fields, lang)).toEqual([]);
  });

  it('is silent about a footnote, which has no field for a language', async () => {
    expect(await runRule(referenceLanguage, 'It rose.[^1]\n\n[^1]: Вода прибывает')).toEqual([]);
  });
});
