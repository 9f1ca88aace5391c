import { describe, expect, it } from 'vitest';
import { identityModel } from '../../../src/page/identity/identity-model.ts';
import { createPageModel } from '../../../src/page/template/create-page-model.ts';
import { readFrontMatter } from '../../../src/source/parse-front-matter.ts';

function positionAsOf(keys: string[], published = 'published: 2026-11-23'): string {
  const text = ['---', 'title: A test', published, ...keys, '---', 'Text.'].join('\n');
  const { frontMatter, messages } = readFrontMatter({ path: 'content/x.md', text, sha256: '' });
  if (!frontMatter) throw new Error(JSON.stringify(messages));
  return createPageModel(
    frontMatter.data,
    [],
    'a4',
    { slug: 'x', digest: '' },
    identityModel(undefined, {}),
  ).positionAsOf;
}

describe('a stale briefing', () => {
  it.each([
    ['en', 'Position as of 2 March 2019; later events are not covered'],
    ['en-US', 'Position as of March 2, 2019; later events are not covered'],
    ['de', 'Stand: 2. März 2019; spätere Ereignisse sind nicht erfasst'],
    [
      'fr',
      'Date d’arrêt des informations\u00A0: 2 mars 2019\u00A0; les événements postérieurs ne sont pas traités',
    ],
    [
      'es',
      'Fecha de cierre de la información: 2 de marzo de 2019; no se recogen los hechos posteriores',
    ],
    ['it', 'Data di aggiornamento: 2 marzo 2019; gli eventi successivi non sono trattati'],
    ['pt', 'Situação em 2 de março de 2019; os acontecimentos posteriores não são abrangidos'],
    ['ru', 'По состоянию на: 2 марта 2019; более поздние события не учтены'],
    ['ar', 'الوضع حتى 2 مارس 2019؛ الأحداث اللاحقة غير مشمولة'],
    ['he', 'המידע נכון עד 2 במרץ 2019; אירועים מאוחרים יותר אינם נכללים'],
  ])('says so in %s', (lang, words) => {
    expect(positionAsOf([`lang: ${lang}`, 'information_to: 2019-03-02'])).toBe(words);
  });

  it.each([
    ['2019', 'Position as of 2019;'],
    ['2019-03', 'Position as of March 2019;'],
    ['2019~', 'Position as of c. 2019;'],
    ['2019-21', 'Position as of spring 2019;'],
    ['2018-11/2019-03', 'Position as of March 2019;'],
    ['../2019', 'Position as of 2019;'],
  ])('says up to when with a cut-off `%s`', (date, words) => {
    expect(positionAsOf([`information_to: ${date}`])).toContain(words);
  });

  it('keeps its line when the warning is accepted', () => {
    const accept = ['accept:', '  - {rule: information-stale, reason: the record ends there}'];
    expect(positionAsOf(['information_to: 2019', ...accept])).toContain('2019');
  });
});

describe('a briefing that is not stale', () => {
  it.each([
    [[]],
    [['information_to: 2025-11-23']],
    [['information_to: 2025']],
    [['information_to: 2027-01-01']],
    [['information_to: 2019/..']],
  ])('says nothing of its position with %s', (keys) => {
    expect(positionAsOf(keys)).toBe('');
  });

  it('is a draft without a day of publication', () => {
    expect(positionAsOf(['status: draft', 'information_to: 2019'], '')).toBe('');
  });
});
