import { describe, expect, it } from 'vitest';
import { languagePack, languages } from '../../../src/language/languages.ts';
import type { CslItem } from '../../../src/model/reference.ts';
import { formatEntry } from '../../support/format-entry.ts';

const ids = { id: 'a' };
const edition: CslItem = {
  ...ids,
  type: 'book',
  title: 'The river',
  publisher: 'Northern Press',
  'publisher-place': 'London',
  issued: { raw: '2004' },
};
const review: CslItem = {
  ...ids,
  type: 'review-book',
  author: [{ family: 'Ost', given: 'Peter' }],
  'container-title': 'Water',
  volume: '3',
  'reviewed-title': 'The long river',
};
const smith = [{ family: 'Smith', given: 'Jane' }];

const textOf = (item: CslItem, lang = 'en') =>
  formatEntry(item, lang)
    .map(({ text }) => text)
    .join('');

describe('an edition', () => {
  it.each<[Partial<CslItem>, string]>([
    [
      {
        'original-title': 'Der Fluss',
        'original-publisher': 'Nord',
        'original-publisher-place': 'Berlin',
        'original-date': { raw: '1929' },
      },
      'London: Northern Press, 2004. Originally published as Der Fluss, Berlin: Nord, 1929.',
    ],
    [{ 'original-title': 'Der Fluss.' }, '2004. Originally published as Der Fluss. No link'],
    [
      { 'original-publisher': 'Nord', 'original-date': { raw: '1929' } },
      '2004. Originally published: Nord, 1929.',
    ],
    [{ 'original-publisher-place': 'Berlin' }, '2004. Originally published: Berlin.'],
    [
      { 'original-title': 'The River', 'original-publisher': 'Nord' },
      '2004. Originally published: Nord.',
    ],
    [{ 'original-date': { raw: '1929' } }, 'Northern Press, 2004 [1929]. No link'],
    [
      { 'original-title': 'the river', 'original-date': { raw: '1929' } },
      'Northern Press, 2004 [1929]. No link',
    ],
  ])('tells how the work first came out: %j', (fields, expected) => {
    expect(textOf({ ...edition, ...fields })).toContain(expected);
  });

  it('tells so behind who translated it, with the looks of the title', () => {
    const title = { 'original-title': 'On <i>Salmo</i>' };
    const stretches = formatEntry({ ...edition, ...title, translator: smith }, 'en');
    expect(stretches.map(({ text }) => text).join('')).toContain(
      'Translated by Jane Smith. Originally published as On Salmo.',
    );
    expect(stretches).toContainEqual({
      text: 'On Salmo',
      parts: [{ text: 'On ' }, { text: 'Salmo', styles: ['italic'] }],
      kind: 'container',
    });
  });
});

describe('a review', () => {
  it.each<[Partial<CslItem>, string]>([
    [
      { title: 'Against the current', 'reviewed-author': smith },
      'Ost, Peter. “Against the current”. Review of The long river by Jane Smith. Water 3.',
    ],
    [
      { title: 'Mud', 'reviewed-title': '', 'reviewed-genre': 'film' },
      '“Mud”. Review of film. Water 3.',
    ],
    [{ title: 'Mud' }, '“Mud”. Review of The long river. Water 3.'],
    [
      { title: 'Mud', 'reviewed-genre': 'film', 'reviewed-author': smith },
      '“Mud”. Review of The long river [film] by Jane Smith. Water 3.',
    ],
    [{ 'reviewed-author': smith }, 'Ost, Peter. Review of The long river by Jane Smith. Water 3.'],
    [
      { title: 'Mud', 'reviewed-title': ' ', 'reviewed-author': smith },
      'Water 3. Reviewed work by Jane Smith.',
    ],
  ])('tells what it is about: %j', (fields, expected) => {
    expect(textOf({ ...review, ...fields })).toContain(expected);
  });

  it('without a title of its own leads where one would', () => {
    const linked = { ...review, URL: 'https://example.org/r' };
    expect(formatEntry(linked, 'en')).toContainEqual({
      text: 'The long river',
      kind: 'container',
      href: 'https://example.org/r',
    });
    const titled = formatEntry({ ...linked, title: 'Mud' }, 'en');
    expect(titled).toContainEqual({ text: 'The long river', kind: 'container' });
  });
});

describe('the words of other works', () => {
  it.each(languages)('are set in %s', (lang) => {
    const { originallyAs, originally, reviewOf, reviewOfBy } = languagePack(lang).referenceWords;
    const lead = (phrase: string) => phrase.slice(0, phrase.indexOf('{'));
    const original = { 'original-title': 'Fluss' };
    expect(textOf({ ...edition, ...original }, lang)).toContain(`${lead(originallyAs)}Fluss.`);
    const publisher = { 'original-publisher': 'Nord' };
    expect(textOf({ ...edition, ...publisher }, lang)).toContain(`${lead(originally)}Nord.`);
    expect(textOf(review, lang)).toContain(`${lead(reviewOf)}The long river.`);
    expect(textOf({ ...review, 'reviewed-author': smith }, lang)).toContain(
      reviewOfBy.replace('{work}', 'The long river').replace('{names}', 'Jane Smith'),
    );
  });
});
