import { describe, expect, test } from 'vitest';
import { locatorTerms, termsOf } from '../../src/language/locator-terms.ts';
import { parseLocator } from '../../src/references/parse-locator.ts';

describe('termsOf', () => {
  test('knows a language by its primary subtag', () => {
    expect(termsOf('es-VE')).toBe(locatorTerms.es);
  });

  test('knows no terms of a language that is not listed', () => {
    expect(termsOf('xx')).toBeUndefined();
  });

  test('takes no word of the machinery for a language', () => {
    expect(termsOf('constructor')).toBeUndefined();
  });
});

describe.each(Object.entries(locatorTerms))('the terms of %s', (lang, terms) => {
  test('are all read as what they mean', () => {
    const wrong = Object.entries(terms).flatMap(([term, forms]) =>
      forms.filter((form) => parseLocator(`, ${form} 3`, lang).label !== term),
    );
    expect(wrong).toEqual([]);
  });

  test('name no two things by one word', () => {
    const forms = Object.values(terms).flatMap((all) => [...new Set(all)]);
    const lower = forms.map((form) => form.toLowerCase());
    expect(lower.filter((form, index) => lower.indexOf(form) !== index)).toEqual([]);
  });
});
