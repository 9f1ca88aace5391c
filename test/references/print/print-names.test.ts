import { describe, expect, it } from 'vitest';
import { languagePack } from '../../../src/language/languages.ts';
import type { CslName } from '../../../src/model/reference.ts';
import { printName, printNames } from '../../../src/references/print/print-names.ts';

describe('printName', () => {
  it.each([
    [{ family: 'Beckhusen', given: 'Robert' }, 'Beckhusen, Robert'],
    [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'King, Martin Luther, Jr.'],
    [
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      'Humboldt, Alexander von',
    ],
    [{ family: '王', given: '毅' }, '王毅'],
    [{ family: 'الكاتب', given: 'سالم' }, 'الكاتب، سالم'],
    [{ family: 'Ḥākim', given: 'Tawfīq', 'non-dropping-particle': 'al-' }, 'al-Ḥākim, Tawfīq'],
    [{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' }, 'd’Alembert, Jean'],
    [{ family: 'Gravesande', given: 'W.', 'non-dropping-particle': "'s-" }, '’s-Gravesande, W.'],
    [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, 'van der Berg, Jan'],
    [{ literal: ' RIA\nNovosti ' }, 'RIA Novosti'],
    [{ given: 'Plato' }, 'Plato'],
  ])('prints %j as %s', (name, printed) => {
    expect(printName(name)).toBe(printed);
  });
});

describe('printNames', () => {
  const fox: CslName = { family: 'Fox', given: 'A.' };

  it.each<[CslName[], string, string]>([
    [[fox, { literal: 'others' }], 'en', 'Fox, A. et al.'],
    [[fox, { family: 'others' }], 'de', 'Fox, A. u. a.'],
    [[fox, { family: 'al.', given: 'et' }], 'en', 'Fox, A. et al.'],
    [[fox, fox, { literal: 'et al.' }], 'ru', 'Fox, A.; Fox, A. и др.'],
    [[{ literal: 'others' }], 'en', ''],
    [[{ literal: 'Others' }, fox], 'en', 'Others; Fox, A.'],
  ])('prints what stands for names left out as such: %j', (names, lang, printed) => {
    expect(printNames(names, languagePack(lang).referenceWords)).toBe(printed);
  });
});
