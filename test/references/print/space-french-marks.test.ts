import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spaceFrenchMarks } from '../../../src/references/print/space-french-marks.ts';
import { formatEntry } from '../../support/format-entry.ts';

const item = (title: string, language?: string) => ({
  id: 'a',
  type: 'book',
  title,
  ...(language !== undefined && { language }),
});
/** With `_` for each no-break space. */
const spaced = (title: string, lang = 'fr', language?: string) =>
  spaceFrenchMarks(item(title, language), lang).title?.replaceAll('\u00a0', '_');

describe('the high marks of a work in French', () => {
  it.each([
    ['Le fleuve: une histoire; suite', 'Le fleuve_: une histoire_; suite'],
    ['Pourquoi? Parce que!', 'Pourquoi_? Parce que_!'],
    ['Vraiment?!', 'Vraiment_?!'],
    ['Voir «ici» et «là».', 'Voir «_ici_» et «_là_».'],
    ['«Quoi?» dit-il', '«_Quoi_?_» dit-il'],
    ['La <i>Salmo</i>: étude', 'La <i>Salmo</i>_: étude'],
    ['Bilan (2020): suite', 'Bilan (2020)_: suite'],
    ['Hausse de 3 %: bilan', 'Hausse de 3 %_: bilan'],
    ['Le fleuve : déjà espacé ; oui ?', 'Le fleuve_: déjà espacé_; oui_?'],
    ['Voir « ici » et', 'Voir «_ici_» et'],
  ])('get their blank: %s', (title, expected) => {
    expect(spaced(title)).toBe(expected);
  });

  it.each([
    'Entre 12:30 et 13:45',
    'Le fleuve_: déjà espacé'.replace('_', '\u00a0'),
    'Voir https://example.org/a? et suite',
    'Voir www.example.org/a: suite',
    'doi:10.1000/a:b; suite',
    'Mt 5:12, ratio 1:25000',
    'std::vector et C:\\dir',
    'Sel &amp; eau &lt; sable',
    '<span style="font-variant: small-caps;">eau</span>',
    'ST:2020;1',
    '!Kung',
  ])('stay as they are: %s', (title) => {
    expect(spaceFrenchMarks(item(title), 'fr').title).toBe(title);
  });

  it.each([
    ['fr', 'en', 'Le fleuve: oui?'],
    ['en', undefined, 'Le fleuve: oui?'],
    ['en', 'fr', 'Le fleuve_: oui_?'],
    ['fr', 'fr-FR', 'Le fleuve_: oui_?'],
    ['fr-CA', undefined, 'Le fleuve_: oui?'],
  ])('follow the language of the work: in %s, work in %s', (lang, language, expected) => {
    expect(spaced('Le fleuve: oui?', lang, language)).toBe(expected);
  });

  it('print so in entries, and nothing else does', () => {
    const work = {
      ...item('Bilan: suite'),
      type: 'report',
      publisher: 'Office: eaux',
      number: 'ST:20;1',
      DOI: '10.1000/a:b;c',
      custom: { addendum: 'Voir: annexe' },
    };
    const text = formatEntry(work, 'fr')
      .map((part) => part.text)
      .join('');
    expect(text).toBe('Bilan\u00a0: suite. ST:20;1, Office\u00a0: eaux. Voir\u00a0: annexe.');
  });

  it('are all that changes, and twice changes no more than once', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const once = spaceFrenchMarks(item(title), 'fr');
        expect(once.title?.replace(/[ \u00a0]/g, '')).toBe(title.replace(/[ \u00a0]/g, ''));
        expect(spaceFrenchMarks(once, 'fr').title).toBe(once.title);
      }),
    );
  });
});
