import { describe, expect, test } from 'vitest';
import { findLanguagePack, languagePacks } from '../../src/language/languages.ts';
import { parseLocator } from '../../src/references/parse-locator.ts';

describe('findLanguagePack', () => {
  test('knows a language by its primary subtag', () => {
    expect(findLanguagePack('es-VE')).toBe(languagePacks.es);
  });

  test('knows nothing of a language that is not listed', () => {
    expect(findLanguagePack('xx')).toBeUndefined();
  });

  test('takes no word of the machinery for a language', () => {
    expect(findLanguagePack('constructor')).toBeUndefined();
  });
});

describe.each(Object.entries(languagePacks))('the terms of %s', (lang, { locatorTerms }) => {
  test('are all read as what they mean', () => {
    const wrong = Object.entries(locatorTerms).flatMap(([term, forms]) =>
      forms.filter((form) => parseLocator(`, ${form} 3`, lang).label !== term),
    );
    expect(wrong).toEqual([]);
  });

  test('name no two things by one word', () => {
    const forms = Object.values(locatorTerms).flatMap((all) => [...new Set(all)]);
    const lower = forms.map((form) => form.toLowerCase());
    expect(lower.filter((form, index) => lower.indexOf(form) !== index)).toEqual([]);
  });
});
