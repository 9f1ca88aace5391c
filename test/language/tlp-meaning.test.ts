import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/languages.ts';
import { tlpMeaning } from '../../src/language/tlp-meaning.ts';

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

describe('the meaning of a TLP label', () => {
  it.each(languages)('is another sentence for each label in %s', (lang) => {
    const meanings = new Set(labels.map((label) => tlpMeaning(label, lang)));
    expect(meanings.size).toBe(labels.length);
  });

  it('is told in the language of a regional tag', () => {
    expect(tlpMeaning('RED', 'es-VE')).toBe('solo para usted; no lo comparta con nadie.');
  });

  it('is told in English where we have no other words', () => {
    expect(tlpMeaning('RED', 'fi')).toBe(tlpMeaning('RED', 'en'));
  });
});
