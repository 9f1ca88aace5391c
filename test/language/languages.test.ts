import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countInWords } from '../../src/language/count-in-words.ts';
import type { CountName } from '../../src/language/counts.ts';
import { findLanguage, languageOf, languagePack, languages } from '../../src/language/languages.ts';
import { withColon } from '../../src/language/with-colon.ts';
import type { Language } from '../../src/model/language.ts';

const others = languages.filter((language) => language !== 'en');
const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

/** What is counted with a noun, so that one and several differ in every language. */
const nouns = [
  'references',
  'datedEvents',
  'questions',
  'deadLinks',
] as const satisfies readonly CountName[];

/** As in "et al." and "comp.". */
const latin = ['reference.andOthers', 'reference.compiler'];

/** Letters of annexes, wherever letters are Latin. */
const letters = 'fixed.annexLetters';

/** Words that are the same as in English. */
const sameAsEnglish: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  ar: [],
  de: ['fixed.status', letters, 'code.datacd'],
  es: [
    letters,
    'code.countryyu',
    ...['figure.page', ...latin],
    ...['reference.circa', 'reference.director', 'reference.editor', 'reference.volume'],
    'code.datacd',
  ],
  fr: [
    ...[
      'fixed.contact',
      'fixed.date',
      'fixed.licence',
      'fixed.note',
      'fixed.notes',
      'fixed.onPage',
      'fixed.page',
      'fixed.version',
    ],
    ...['figure.figure', 'figure.page', ...latin],
    'code.countryfr',
    letters,
  ],
  he: [],
  it: [
    letters,
    'code.datacd',
    'code.software',
    'figure.page',
    ...latin,
    'reference.in',
    'reference.volume',
  ],
  pt: [letters, 'code.datacd', 'figure.page', ...latin, 'reference.circa', 'reference.volume'],
  ru: ['code.datacd'],
};

function wordsOf(lang: string): Map<string, string> {
  const tables = {
    fixed: languagePack(lang).fixedWords,
    figure: languagePack(lang).figureWords,
    table: languagePack(lang).tableWords,
    timeline: languagePack(lang).timelineWords,
    reference: languagePack(lang).referenceWords,
    margin: languagePack(lang).marginWords,
    contribution: languagePack(lang).contributions,
    code: languagePack(lang).sourceCodes,
    tlp: Object.fromEntries(labels.map((label) => [label, languagePack(lang).tlpMeaning[label]])),
  };
  const entries = Object.entries(tables).flatMap(([table, words]) =>
    Object.entries(words).map(
      ([name, text]) => [`${table}.${name}`, [text].flat().join('|')] as const,
    ),
  );
  return new Map(entries);
}

const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
const blanks = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

describe('findLanguage', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['HE', 'he'],
    ['iw', 'he'],
    ['es_VE', 'es'],
    ['ru-Latn', 'ru'],
    ['nl', undefined],
    ['frr', undefined],
    ['constructor', undefined],
    ['not a tag', undefined],
    ['', undefined],
  ])('finds in %j %s', (tag, language) => {
    expect(findLanguage(tag)).toBe(language);
  });
});

describe('docs/guide.md', () => {
  it('lists the languages that have fixed words, and no others', () => {
    const guide = readFileSync('docs/guide.md', 'utf8');
    const [, list = ''] = /They exist in ([^.;]*);/.exec(guide.replace(/\n/g, ' ')) ?? [];
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const told = list.replace(/ \([^)]*\)/g, '').split(/, | and /);
    expect(told).toEqual(languages.map((language) => names.of(language)).sort());
  });
});

describe('languageOf', () => {
  it('falls back to English', () => {
    expect(languageOf('nl')).toBe('en');
  });
});

describe.each(others)('the words of %s', (lang) => {
  const [own, english] = [wordsOf(lang), wordsOf('en')];

  it('are none of them empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are those of English for each of its words', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are English only where the languages share a word', () => {
    const same = [...own].flatMap(([name, text]) =>
      hasWords(text) && text === english.get(name) ? [name] : [],
    );
    expect(same.sort()).toEqual([...sameAsEnglish[lang]].sort());
  });

  it('have the blanks that English has', () => {
    const wrong = [...own].filter(([name, text]) => blanks(text) !== blanks(english.get(name)));
    expect(wrong).toEqual([]);
  });

  it.each(nouns)('count %s in every form that the language has below a hundred', (name) => {
    const rules = new Intl.PluralRules(lang);
    const counts = Array.from({ length: 100 }, (_, count) => count);
    const wording = (count: number) => countInWords(name, count, lang).replace(/\d+/g, '');
    const categories = new Map(counts.map((count) => [rules.select(count), wording(count)]));
    const one = categories.get('one');
    expect([...categories].filter(([form, text]) => form !== 'one' && text === one)).toEqual([]);
  });

  it('put no breaking space before a mark in French', () => {
    if (lang !== 'fr') return;
    expect([...own].filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([]);
    expect([...own].filter(([, text]) => /[^\u00a0][:;?!]/.test(text))).toEqual([]);
  });
});

describe('a region', () => {
  it.each([
    ['fr', '0 référence'],
    ['pt-BR', '0 referência'],
    ['pt-PT', '0 referências'],
    ['de-CH', '0 Quellen'],
  ])('counts in its own way: %s', (lang, text) => {
    expect(countInWords('references', 0, lang)).toBe(text);
  });
});

describe('withColon', () => {
  it.each([
    ['fr-CA', 'Mot\u00a0:'],
    ['de', 'Mot:'],
    ['nl', 'Mot:'],
  ])('writes the colon of %s', (lang, text) => {
    expect(withColon('Mot', lang)).toBe(text);
  });
});
