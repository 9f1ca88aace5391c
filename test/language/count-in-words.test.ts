import { describe, expect, it } from 'vitest';
import { countInWords } from '../../src/language/count-in-words.ts';
import type { CountName } from '../../src/language/counts.ts';
import { joinParts } from '../../src/language/join-parts.ts';
import { languages } from '../../src/language/languages.ts';

const names = [
  'archived',
  'live',
  'not-re-checked',
  'no-link-given',
  'bare-link',
  'dead',
  'withdrawn',
  'references',
  'datedEvents',
  'dated',
  'sourced',
  'unusable',
  'unsourced',
  'planned',
  'questions',
  'lacking',
  'deadLinks',
  'bareLinks',
] as const satisfies readonly CountName[];

describe('countInWords', () => {
  it.each([
    ['references', 1, 'en', '1 reference'],
    ['references', 17, 'en-GB', '17 references'],
    ['references', 0, 'en', '0 references'],
    ['deadLinks', 1, 'en', '1 link dead'],
    ['deadLinks', 2, 'en', '2 links dead'],
    ['questions', 1, 'en', '1 question'],
    ['questions', 2, 'en', '2 questions'],
    ['bare-link', 2, 'en', '2 bare links'],
    ['archived', 1, 'es', '1 archivada'],
    ['archived', 2, 'es', '2 archivadas'],
    ['datedEvents', 25, 'es', '25 hechos fechados'],
    ['references', 1, 'ru', '1 источник'],
    ['references', 3, 'ru', '3 источника'],
    ['references', 11, 'ru', '11 источников'],
    ['references', 21, 'ru', '21 источник'],
    ['datedEvents', 25, 'ru', '25 датированных событий'],
    ['questions', 2, 'ru', '2 вопроса'],
    ['questions', 21, 'ru', '21 вопрос'],
    ['references', 1, 'ar', 'مرجع واحد'],
    ['references', 2, 'ar', 'مرجعان'],
    ['references', 3, 'ar', '3 مراجع'],
    ['references', 11, 'ar', '11 مرجعًا'],
    ['references', 100, 'ar', '100 مرجع'],
    ['references', 2, 'fi', '2 references'],
    ['archived', 2, 'fr-CA', '2 archivées'],
    ['datedEvents', 2, 'de', '2 datierte Ereignisse'],
    ['questions', 1, 'de-AT', '1 Frage'],
    ['deadLinks', 2, 'pt-BR', '2 ligações quebradas'],
    ['planned', 1, 'it', '1 previsto'],
    ['questions', 1, 'he', 'שאלה אחת'],
    ['questions', 2, 'he', 'שתי שאלות'],
    ['questions', 20, 'he', '20 שאלות'],
  ] as const)('says %s of %i in %s', (name, count, lang, text) => {
    expect(countInWords(name, count, lang)).toBe(text);
  });

  it.each(languages)('leaves no blank unfilled in %s', (lang) => {
    const texts = names.flatMap((name) =>
      [0, 1, 2, 3, 5, 11, 21, 100].map((count) => countInWords(name, count, lang)),
    );
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it.each(languages.filter((lang) => lang !== 'en'))('says nothing in English in %s', (lang) => {
    const texts = names.map((name) => countInWords(name, 5, lang));
    const english = names.map((name) => countInWords(name, 5, 'en'));
    // French has the word “question” too.
    const shared = lang === 'fr' ? ['5 questions'] : [];
    expect(texts.filter((text) => english.includes(text))).toEqual(shared);
  });
});

describe('joinParts', () => {
  it.each([
    ['en', '1, 2'],
    ['ar', '1، 2'],
  ])('has the comma of %s', (lang, text) => {
    expect(joinParts(['1', '2'], lang)).toBe(text);
  });
});
