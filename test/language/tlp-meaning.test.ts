import { describe, expect, it } from 'vitest';
import { languagePack, languages } from '../../src/language/languages.ts';

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

describe('the meaning of a TLP label', () => {
  it.each(languages)('is another sentence for each label in %s', (lang) => {
    const meanings = new Set(labels.map((label) => languagePack(lang).tlpMeaning[label]));
    expect(meanings.size).toBe(labels.length);
  });

  it('is told in the language of a regional tag', () => {
    expect(languagePack('es-VE').tlpMeaning.RED).toBe('solo para usted; no lo comparta con nadie.');
  });

  it('is told in English where we have no other words', () => {
    expect(languagePack('fi').tlpMeaning.RED).toBe(languagePack('en').tlpMeaning.RED);
  });
});
