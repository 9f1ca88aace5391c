import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/model/reference.ts';
import { authorInText } from '../../../src/references/print/author-in-text.ts';

const [first, second, third] = ['DeYoung', 'Faiola', 'Wainer'].map((family) => ({ family }));

describe('authorInText', () => {
  it.each<[Partial<CslItem>, string]>([
    [{ author: [{ family: 'Beckhusen', given: 'Robert' }] }, 'Beckhusen'],
    [{ author: [first ?? {}, second ?? {}] }, 'DeYoung and Faiola'],
    [{ author: [first ?? {}, second ?? {}, third ?? {}] }, 'DeYoung et al.'],
    [{ author: [{ literal: 'World Bank' }] }, 'World Bank'],
    [{ author: [{ family: 'Leyen', 'non-dropping-particle': 'von der' }] }, 'von der Leyen'],
    [{ author: [{ given: 'Plato' }] }, 'Plato'],
    [{ editor: [{ family: 'Ito' }] }, 'Ito'],
    [{ title: 'Cosmos' }, '“Cosmos”'],
    [{ title: 'Archived copy', 'container-title': 'BBC' }, 'BBC'],
    [{}, 'key'],
  ])('names %j', (item, name) => {
    expect(authorInText({ id: 'key', type: 'book', ...item }, 'en')).toBe(name);
  });
});
