import { describe, expect, it } from 'vitest';
import type { CslItem, Reference } from '../../../src/model/reference.ts';
import { createReferenceShortener } from '../../../src/references/print/create-reference-shortener.ts';
import { isUsable, referenceState } from '../../../src/references/record/state.ts';

function referenceOf(item: Partial<CslItem>): Reference {
  const whole: CslItem = { id: 'key', type: 'webpage', ...item };
  const state = referenceState(whole);
  const source = { key: 'key', item: whole, file: 'x.json', fields: {} };
  const base = { number: 7, key: 'key', source, state, usable: isUsable(state) };
  return { ...base, citingPlaces: [], entry: [] };
}

/** The short form as one text: name, year and fault. */
function shortened(item: Partial<CslItem>, lang = 'en'): string {
  const { name, year, fault } = createReferenceShortener(lang)(referenceOf(item));
  return [name.text, year, fault?.words].filter(Boolean).join(' | ');
}

const page = { URL: 'https://example.org/a/b' };

describe('a reference in a few words', () => {
  it.each<[string, Partial<CslItem>, string]>([
    ['its author', { author: [{ family: 'Ito', given: 'Haruka' }], title: 'Sediment' }, 'Ito'],
    ['two authors', { author: [{ family: 'Ito' }, { family: 'Abel' }] }, 'Ito and Abel'],
    [
      'many authors',
      { author: [{ family: 'Ito' }, { family: 'Abel' }, { family: 'Zhou' }] },
      'Ito et al.',
    ],
    ['an office', { author: [{ literal: 'World Bank' }], title: 'Report' }, 'World Bank'],
    ['its editor', { editor: [{ family: 'Ito' }], title: 'Papers' }, 'Ito'],
    ['what holds it', { 'container-title': 'BBC News', title: 'A flood' }, 'BBC News'],
    ['its publisher', { publisher: 'River Board', title: 'Handbook' }, 'River Board'],
    ['its title', { title: 'A flood' }, '“A flood”'],
    [
      'its title, shortened at a word',
      { title: 'Chavez signs nuclear deal with Russia' },
      '“Chavez signs nuclear deal…”',
    ],
    ['its title in translation', { custom: { 'title-translated': 'A flood' } }, '[A flood]'],
    [
      'an address alone',
      { ...page, custom: { 'url-status': 'bare' } },
      'Untitled link | bare link',
    ],
    ['a page alone', { ...page, custom: { 'archive-date': '2013-11-10' } }, 'Untitled page'],
    ['nothing at all', { type: 'report' }, 'Untitled source'],
    [
      'no title but a placeholder',
      { title: 'Archived copy', custom: { 'archive-date': '2013' } },
      'Untitled page',
    ],
    [
      'the year',
      { title: 'A flood', issued: { 'date-parts': [[2008, 11, 3]] } },
      '“A flood” | 2008',
    ],
    ['an uncertain year', { title: 'A flood', issued: { raw: '1964~' } }, '“A flood” | c. 1964'],
    [
      'a year before Christ',
      { title: 'A flood', issued: { 'date-parts': [[-44]] } },
      '“A flood” | 44 BC',
    ],
    ['words for a date', { title: 'A flood', issued: { literal: 'no date' } }, '“A flood”'],
    [
      'a footnote',
      { custom: { footnote: 'x' }, title: 'The board keeps no record of it' },
      'The board keeps no…',
    ],
  ])('tells %s', (_, item, expected) => {
    expect(shortened(item)).toBe(expected);
  });

  it.each<[string, Partial<CslItem>, string | undefined]>([
    ['dead', { ...page, custom: { 'url-status': 'dead' } }, 'dead link'],
    ['withdrawn', { ...page, custom: { 'url-status': 'withdrawn' } }, 'withdrawn'],
    ['bare', { ...page, custom: { 'url-status': 'bare' } }, 'bare link'],
    ['archived', { ...page, custom: { 'url-status': 'dead', 'archive-date': '2013' } }, undefined],
    ['not re-checked', page, undefined],
    ['without a link', {}, undefined],
  ])('says of one that is %s only what is bad', (_, item, words) => {
    const { fault } = createReferenceShortener('en')(referenceOf({ title: 'A flood', ...item }));
    expect(fault?.words).toBe(words);
  });

  it.each([
    ['de', 'Link ohne Titel | toter Link'],
    ['fr', 'Lien sans titre | lien rompu'],
    ['ru', 'Ссылка без названия | ссылка не работает'],
    ['ar', 'رابط بلا عنوان | رابط معطَّل'],
    ['he', 'קישור ללא כותרת | קישור שבור'],
  ])('speaks %s', (lang, expected) => {
    expect(shortened({ ...page, custom: { 'url-status': 'dead' } }, lang)).toBe(expected);
  });

  it('tells the language of a name that is another than the document’s', () => {
    const item = { title: 'Россия и Венесуэла', language: 'ru' };
    expect(createReferenceShortener('en')(referenceOf(item)).name.lang).toBe('ru');
  });

  it('parts the code of a footnote from its words', () => {
    const title = 'The switch --name="x" does it now';
    const custom = { footnote: title, footnoteCode: ['--name="x"'] };
    expect(createReferenceShortener('en')(referenceOf({ title, custom })).name).toEqual({
      text: 'The switch --name="x"…',
      parts: [{ text: 'The switch ' }, { text: '--name="x"', isCode: true }, { text: '…' }],
    });
  });
});
